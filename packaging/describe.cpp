// SPDX-License-Identifier: GPL-3.0-or-later

// describe man DATE | bash | zsh | fish: the manual page, or a shell's completions, from the command line's
// own usages. Run by the build; not installed.

#include "command/command.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace summitry;

namespace {

/// A backslash and a leading dot or quote mean something to troff; a hyphen is typed as one.
QString troff(const QString &text)
{
    QString escaped = text;
    escaped.replace('\\', "\\e").replace('-', "\\-");
    return escaped.startsWith('.') || escaped.startsWith('\'') ? "\\&" + escaped : escaped;
}

void writeManEntries(QTextStream &out, const Usage &usage)
{
    for (const Usage::Argument &argument : usage.arguments)
        out << ".TP\n.I " << troff(argument.name) << '\n' << troff(argument.description) << ".\n";
    for (const QCommandLineOption &option : usage.options)
        out << ".TP\n.B " << troff(spelling(option)) << '\n' << troff(option.description()) << ".\n";
}

void writeMan(QTextStream &out, const QString &date)
{
    const Usage program = programUsage();
    out << ".TH SUMMITRY 1 " << date << " \"Summitry " SUMMITRY_VERSION "\" \"User Commands\"\n"
        << ".SH NAME\nsummitry \\- who met whom, where and when, on a map of the world\n.SH SYNOPSIS\n"
        << ".B summitry\n"
        << troff(program.synopsis) << '\n';
    for (const Usage &usage : commandUsages())
        out << ".br\n.B summitry " << usage.command << '\n' << troff(usage.synopsis) << '\n';
    out << ".SH DESCRIPTION\n" << troff(program.summary) << '\n';
    writeManEntries(out, program);
    out << ".SH COMMANDS\nCommands need no display.\n";
    for (const Usage &usage : commandUsages()) {
        out << ".SS " << usage.command << ' ' << troff(usage.synopsis) << '\n'
            << troff(usage.summary) << '\n';
        writeManEntries(out, usage);
    }
    out << ".SH EXIT STATUS\n0 where all went well, 1 where a story, the map or a file could not be read or "
           "written, 2 where the command itself is wrong.\n"
           ".SH ENVIRONMENT\n.TP\n.B SUMMITRY_DATA\nthe folder of the map, the typefaces and the built\\-in "
           "story, "
           "in place of the one that was installed.\n"
           ".SH FILES\n.TP\n.I ~/.config/summitry/summitry.conf\nsettings and recent stories (below "
           "XDG_CONFIG_HOME where that is set).\n";
}

QStringList commandNames()
{
    QStringList names;
    for (const Usage &usage : commandUsages())
        names += usage.command;
    return names;
}

QStringList optionNames(const Usage &usage)
{
    QStringList names;
    for (const QCommandLineOption &option : usage.options) {
        for (const QString &name : option.names())
            names += QString(name.size() == 1 ? 1 : 2, '-') + name;
    }
    return names;
}

bool isFile(const QString &valueName)
{
    return valueName == "FILE" || valueName == "PATH";
}

bool takesFile(const Usage &usage)
{
    return std::ranges::any_of(
        usage.arguments, [](const Usage::Argument &argument) { return isFile(argument.name); });
}

void writeBash(QTextStream &out)
{
    out << "_summitry()\n{\n    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} "
           "words=\n"
           "    COMPREPLY=()\n    case ${COMP_WORDS[1]} in\n";
    for (const Usage &usage : commandUsages()) {
        out << "        " << usage.command << ")\n            case $previous in\n";
        for (const QCommandLineOption &option : usage.options) {
            if (option.valueName().contains('|'))
                out << "                --" << option.names().last() << ") words='"
                    << QString(option.valueName()).replace('|', ' ') << "' ;;\n";
            else if (isFile(option.valueName()))
                out << "                --" << option.names().last() << ") compopt -o default; return ;;\n";
            else if (!option.valueName().isEmpty())
                out << "                --" << option.names().last() << ") return ;;\n";
        }
        out << "                *) words='" << optionNames(usage).join(' ') << "' ;;\n            esac\n"
            << (takesFile(usage) ? "            [[ $word == -* ]] || compopt -o default\n" : "")
            << "            ;;\n";
    }
    out << "        *)\n            words='" << (commandNames() + optionNames(programUsage())).join(' ')
        << "'\n            compopt -o default\n            ;;\n    esac\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n}\ncomplete -F _summitry "
           "summitry\n";
}

/// In single quotes, for zsh's _arguments: brackets and colons mean something there.
QString zshText(const QString &text)
{
    QString escaped = text;
    return escaped.replace('\'', "'\\''").replace('[', "\\[").replace(']', "\\]").replace(':', "\\:");
}

QString zshValue(const QString &valueName)
{
    if (valueName.isEmpty())
        return {};
    if (valueName.contains('|'))
        return QStringLiteral(":value:(%1)").arg(QString(valueName).replace('|', ' '));
    return ':' + valueName + (isFile(valueName) ? ":_files" : ": ");
}

void writeZsh(QTextStream &out)
{
    out << "#compdef summitry\nif (( CURRENT == 2 )); then\n    _alternative \\\n        'commands:command:(("
        << "\n";
    for (const Usage &usage : commandUsages())
        out << "            " << usage.command << "\\:\"" << zshText(usage.summary) << "\"\n";
    out << "        ))' \\\n        'options:option:(" << optionNames(programUsage()).join(' ')
        << ")' \\\n        'files:story:_files'\n    return\nfi\ncase $words[2] in\n";
    for (const Usage &usage : commandUsages()) {
        out << "    " << usage.command << ")\n        shift words; (( CURRENT-- ))\n        _arguments";
        for (const QCommandLineOption &option : usage.options) {
            for (const QString &name : option.names())
                out << " \\\n            '*" << (name.size() == 1 ? "-" : "--") << name << '['
                    << zshText(option.description()) << ']' << zshValue(option.valueName()) << '\'';
        }
        for (const Usage::Argument &argument : usage.arguments)
            out << " \\\n            '" << zshValue(argument.name) << '\'';
        out << "\n        ;;\n";
    }
    out << "esac\n";
}

QString fishText(const QString &text)
{
    QString escaped = text;
    return '\'' + escaped.replace('\\', "\\\\").replace('\'', "\\'") + '\'';
}

void writeFishOption(QTextStream &out, const QString &when, const QCommandLineOption &option)
{
    out << "complete -c summitry -n " << when;
    for (const QString &name : option.names())
        out << (name.size() == 1 ? " -s " : " -l ") << name;
    if (option.valueName().contains('|'))
        out << " -x -a " << fishText(QString(option.valueName()).replace('|', ' '));
    else if (!option.valueName().isEmpty())
        out << (isFile(option.valueName()) ? " -r -F" : " -x");
    out << " -d " << fishText(option.description()) << '\n';
}

void writeFish(QTextStream &out)
{
    for (const Usage &usage : commandUsages()) {
        const QString when = "'__fish_seen_subcommand_from " + usage.command + '\'';
        out << "complete -c summitry -n __fish_use_subcommand -a " << usage.command << " -d "
            << fishText(usage.summary) << '\n';
        if (!takesFile(usage))
            out << "complete -c summitry -n " << when << " -f\n";
        for (const QCommandLineOption &option : usage.options)
            writeFishOption(out, when, option);
    }
    for (const QCommandLineOption &option : programUsage().options)
        writeFishOption(out, "__fish_use_subcommand", option);
}

} // namespace

int main(int argc, char *argv[])
{
    const QStringList arguments(argv + 1, argv + argc);
    QTextStream out(stdout);
    if (arguments.value(0) == "man" && arguments.size() == 2)
        writeMan(out, arguments[1]);
    else if (arguments.value(0) == "bash")
        writeBash(out);
    else if (arguments.value(0) == "zsh")
        writeZsh(out);
    else if (arguments.value(0) == "fish")
        writeFish(out);
    else
        return 2;
    return 0;
}
