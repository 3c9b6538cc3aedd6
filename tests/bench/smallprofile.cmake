# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a profile of 2 000 messages and searches it.
file(REMOVE_RECURSE ${FOLDER})
execute_process(COMMAND ${BENCH} profile --messages 2000 --conversations 500 --out ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${BENCH} client c3 --profile ${FOLDER} --rounds 1 COMMAND_ERROR_IS_FATAL ANY)
