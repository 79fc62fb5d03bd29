// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QCommandLineOption>
#include <QList>
#include <QLocale>
#include <QString>

class QCommandLineParser;

namespace summitry {

/// How a command is called, written once: its --help, the man page and the shells' completions are made from
/// it (packaging/describe.cpp). An option's value name says what to give: FILE and PATH are files,
/// "light|dark" are the words to choose from, anything else is free.
struct Usage {
    struct Argument {
        QString name;
        QString description;
    };
    QString command; ///< what follows "summitry": "export"; empty for the window
    QString synopsis; ///< what follows the command: "--out FILE [OPTION…]"
    QString summary; ///< what it does, a sentence
    QList<Argument> arguments; ///< by position
    QList<QCommandLineOption> options;
};

/// "--size SIZE", "-h, --help".
QString spelling(const QCommandLineOption &option);

/// "Usage: summitry check PATH [--json]"
QString usageLine(const Usage &usage);

/// What --help prints: the usage line, the summary, arguments and options.
QString helpText(const Usage &usage);

/// The option that every command has.
QCommandLineOption helpOption();
/// The option of those that draw or ask a map.
QCommandLineOption worldviewOption();

/// What is wrong where an option that has a value was given an empty one; empty where none was.
QString emptyOption(const QCommandLineParser &parser, const QList<QCommandLineOption> &options);
/// The language of a code such as en, zh-TW or pt_BR; nothing where it is the code of none.
std::optional<QLocale> localeOf(const QString &code);

} // namespace summitry
