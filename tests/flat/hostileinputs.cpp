// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostileinputs.h"

#include "../story/smallstory.h"
#include "zipfile.h"

#include <algorithm>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace summitry {

namespace {

constexpr int MB = 1'000'000;

void makeTexts(const QDir &to)
{
    const auto write = [&](const char *name, const QByteArray &bytes) { writeAll(to.filePath(name), bytes); };
    const QByteArray head = "Date,City\n2024-05-16,Paris\n";
    write("cell-of-a-megabyte.csv", head + "2024-05-18," + QByteArray(MB, 'x') + '\n');
    write("zero-byte.csv", head + QByteArray("2024-05-18,Ber\0lin\n", 19));
    write(
        "odd-utf16.csv",
        QByteArray(
            "\xFF\xFE"
            "D\0a\0t\0e",
            9));
    write("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    write(
        "program.csv",
        QByteArray(
            "\x7f"
            "ELF\2\1\1\0",
            8));
    write("packed.csv", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8));
    write("database.csv", QByteArray("SQLite format 3\0", 16));
    write("workbook.csv", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10));
    write("archive.txt", QByteArray("7z\xBC\xAF\x27\x1C\0\4", 8));
    QFile large(to.filePath("large.csv"));
    if (!large.open(QIODevice::WriteOnly) || !large.resize(150 * MB + 1))
        qFatal("large.csv");
    QFile larger(to.filePath("large.geojson"));
    if (!larger.open(QIODevice::WriteOnly) || !larger.resize(200 * MB + 1))
        qFatal("large.geojson");
    const QByteArray point = R"({"type":"Feature","properties":{"date":"2024-05-16","x":)";
    write(
        "deep.geojson",
        R"({"type":"FeatureCollection","features":[)" + point + QByteArray(MB, '[') + QByteArray(MB, ']')
            + R"(},"geometry":null}]})");
    write(
        "laughs.kml",
        laughs("kml") + "<kml><Document><Placemark><name>&x9;</name></Placemark></Document></kml>");
    write("deep.kml", "<kml>" + QByteArray("<Folder>").repeated(MB / 10));
    write("zeros.gpkg", "SQLite format 3" + QByteArray(4096, '\0'));
    write("garbage.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(4096, 'x'));
    write("cut.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

QList<ZipPart> storyParts()
{
    QList<ZipPart> parts;
    for (const QString &name : QDir(smallStory()).entryList(QDir::Files))
        parts += ZipPart{name.toUtf8(), readAll(smallStory() + '/' + name), true};
    return parts;
}

void makeZips(const QDir &to)
{
    const auto write = [&](const char *name, const QByteArray &bytes) { writeAll(to.filePath(name), bytes); };
    const auto changed = [&](const char *name, const auto &change) {
        QList<ZipPart> parts = storyParts();
        for (ZipPart &part : parts)
            if (part.name == "groups.csv")
                change(&part);
        write(name, zipOf(parts));
    };
    write("nothing.zip", zipOf({}));
    write("no-tables.zip", zipOf({{"photo.jpg", "x"}, {"letter.docx", "y"}}));
    write("nested.zip", zipOf({{"story.zip", zipOf(storyParts()), true}}));
    write("cut.zip", zipOf(storyParts()).first(300));
    write("twice.zip", zipOf(storyParts() + QList<ZipPart>{{"groups.csv", "id\n"}}));
    write("outside.zip", zipOf({{"../../story.csv", "title\n"}, {"/etc/leaders.csv", "id\n"}}));
    QList<ZipPart> many;
    for (int i = 0; i < 10'001; ++i)
        many += ZipPart{QByteArray::number(i), {}};
    write("many-files.zip", zipOf(many));
    changed("password.zip", [](ZipPart *part) { part->flags = 1; });
    changed("packed-otherwise.zip", [](ZipPart *part) { part->claimedMethod = 12; });
    changed("checksum.zip", [](ZipPart *part) { part->isDamaged = true; });
    changed("claims-4-gigabytes.zip", [](ZipPart *part) { part->claimedSize = 0xFFFFFFF0U; });
    changed("bomb.zip", [](ZipPart *part) { part->bytes = QByteArray(151 * MB, '\n'); });
    changed("long-cell.zip", [](ZipPart *part) {
        part->bytes = "id,name,basis,note\ncold,Cold countries,fact," + QByteArray(2 * MB, 'x') + '\n';
    });
    changed("zero-byte.zip", [](ZipPart *part) { part->bytes += '\0'; });
    QFile large(to.filePath("large.zip"));
    if (!large.open(QIODevice::WriteOnly) || large.write("PK\x03\x04") != 4 || !large.resize(100 * MB + 1))
        qFatal("large.zip");
}

void makeFiles(const QDir &to)
{
    const auto pathOf = [&](const char *name) { return to.filePath(name).toUtf8(); };
    const auto story = [&](const char *name) {
        to.mkdir(name);
        for (const ZipPart &part : storyParts())
            if (part.name != "groups.csv")
                writeAll(to.filePath(name) + '/' + QString::fromUtf8(part.name), part.bytes);
        return QByteArray(to.filePath(name).toUtf8() + "/groups.csv");
    };
    const auto link = [](const QByteArray &target, const QByteArray &path) {
        if (symlink(target.constData(), path.constData()) != 0)
            qFatal("%s", path.constData());
    };
    const auto pipe = [](const QByteArray &path) {
        if (mkfifo(path.constData(), 0600) != 0)
            qFatal("%s", path.constData());
    };
    pipe(pathOf("pipe.csv"));
    pipe(pathOf("pipe.xlsx"));
    pipe(story("pipe-as-table"));
    link(pathOf("circle.csv"), pathOf("other-circle.csv"));
    link(pathOf("other-circle.csv"), pathOf("circle.csv"));
    link(pathOf("nothing.csv"), pathOf("dangling.csv"));
    link("/dev/zero", pathOf("zeros.csv"));
    link("/dev/zero", story("device-as-table"));
    link("/etc/passwd", story("link-outside"));
    const QByteArray circle = story("link-of-itself");
    link(circle, circle);
    link(pathOf("nothing.csv"), story("link-of-nothing"));
    QDir().mkpath(QString::fromUtf8(story("folder-as-table")));
    to.mkdir("no-tables");
    to.mkdir("one-table");
    writeAll(to.filePath("one-table/leaders.csv"), "id,name,country\n");
    to.mkdir("many-files");
    for (int i = 0; i < 10'001; ++i)
        writeAll(to.filePath(QStringLiteral("many-files/%1").arg(i)), {});
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = pathOf("socket.csv");
    const int socketHere = socket(AF_UNIX, SOCK_STREAM, 0);
    memcpy(
        address.sun_path, path.constData(),
        std::min<size_t>(sizeof address.sun_path - 1, static_cast<size_t>(path.size())));
    if (bind(socketHere, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        qFatal("%s", path.constData());
    close(socketHere);
}

} // namespace

void makeHostileInputs(const QDir &folder)
{
    makeTexts(folder);
    makeWorkbooks(folder);
    makeZips(folder);
    makeFiles(folder);
}

} // namespace summitry
