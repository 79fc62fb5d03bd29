#include "command/version.h"

#include "tables/tables.h"

#include <proj.h>

namespace summitry {

int runVersion(const QStringList &, QTextStream &out, QTextStream &err)
{
    out << "summitry " SUMMITRY_VERSION "\nQt " << qVersion() << '\n';
    QString error;
    if (const TableReader *tables = loadTableReader(&error))
        out << "GDAL " << tables->version() << '\n';
    else
        err << error << '\n';
    out << "PROJ " << proj_info().version << '\n';
    return 0;
}

} // namespace summitry
