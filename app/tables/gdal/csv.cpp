// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/csv.h"

#include "tables/gdal/dataset.h"
#include "tables/gdal/errors.h"

#include <atomic>
#include <cpl_vsi.h>
#include <QSet>

namespace summitry {

namespace {

/// Bytes under a name of their own in GDAL's memory file system: a folder without neighbours, so that no
/// side file (.csvt, .prj) is read with the table.
class MemoryFile {
public:
    explicit MemoryFile(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        static std::atomic<int> count = 0;
        m_folder = "/vsimem/summitry-" + QByteArray::number(++count);
        auto *data = reinterpret_cast<GByte *>(const_cast<char *>(m_bytes.constData()));
        VSIFCloseL(
            VSIFileFromMemBuffer(path().constData(), data, static_cast<vsi_l_offset>(m_bytes.size()), FALSE));
    }
    ~MemoryFile() { VSIRmdirRecursive(m_folder.constData()); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    QByteArray path() const { return m_folder + "/table.csv"; }

private:
    QByteArray m_bytes;
    QByteArray m_folder;
};

/// The texts of a column: a leader, a city or a source that comes again and again is kept once.
class SharedTexts {
public:
    QString share(const QString &text)
    {
        constexpr qsizetype Most = 50'000; // a column of more is one of ids
        if (const auto known = m_texts.constFind(text); known != m_texts.cend())
            return *known;
        if (m_texts.size() < Most)
            m_texts.insert(text);
        return text;
    }

private:
    QSet<QString> m_texts;
};

} // namespace

Table parseCsvTable(const QByteArray &bytes, QString *error)
{
    const GdalErrors errors;
    const MemoryFile file(bytes);
    const char *const options[] = {"SEPARATOR=COMMA", "HEADERS=YES", "AUTODETECT_TYPE=NO", nullptr};
    const Dataset dataset = openDataset(file.path().constData(), "CSV", options);
    const OGRLayerH layer = dataset ? GDALDatasetGetLayer(dataset.get(), 0) : nullptr;
    Table table;
    if (layer) {
        const OGRFeatureDefnH shape = OGR_L_GetLayerDefn(layer);
        const int count = OGR_FD_GetFieldCount(shape);
        for (int i = 0; i < count; ++i)
            table.columns += QString::fromUtf8(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(shape, i)));
        table.cells.resize(static_cast<size_t>(count));
        std::vector<SharedTexts> texts(static_cast<size_t>(count));
        OGR_L_ResetReading(layer);
        while (const OgrFeature feature{OGR_L_GetNextFeature(layer)}) {
            for (int i = 0; i < count; ++i) {
                const auto column = static_cast<size_t>(i);
                table.cells[column]
                    += texts[column].share(QString::fromUtf8(OGR_F_GetFieldAsString(feature.get(), i)));
            }
        }
    }
    if (!layer || !errors.isEmpty())
        *error = QStringLiteral("is no CSV table that can be read: %1")
                     .arg(errors.first(QStringLiteral("it has no header")));
    return table;
}

} // namespace summitry
