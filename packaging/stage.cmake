# SPDX-License-Identifier: GPL-3.0-or-later

# cpack runs this on the folder that becomes the package: files carry the commit's time, not the build's.
execute_process(COMMAND find ${CPACK_TEMPORARY_INSTALL_DIRECTORY} -exec touch --no-dereference
    --date=@$ENV{SOURCE_DATE_EPOCH} {} + COMMAND_ERROR_IS_FATAL ANY)
