// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdio>
#include <cstdlib>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace summitry::fuzz {

/// What became of the inputs, printed when the fuzzer ends; run.sh makes a table of it.
class Outcome {
public:
    static void accepted() { ++counts().m_accepted; }
    static void refused() { ++counts().m_refused; }
    /// Nothing fell over, and yet it is wrong: the input is kept as one that crashes is.
    [[noreturn]] static void differs(const QString &how)
    {
        std::fprintf(stderr, "DIFFERENCE: %s\n", qPrintable(how));
        std::abort();
    }
    static void require(bool holds, const char *what)
    {
        if (!holds)
            differs(QString::fromLatin1(what));
    }

private:
    static Outcome &counts()
    {
        static Outcome outcome;
        return outcome;
    }
    ~Outcome() { std::fprintf(stderr, "OUTCOME refused %ld accepted %ld\n", m_refused, m_accepted); }

    long m_refused = 0, m_accepted = 0;
};

inline void write(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace summitry::fuzz

/// Modules and data are found beside the program.
extern "C" __attribute__((used)) inline int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    return 0;
}
