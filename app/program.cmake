# SPDX-License-Identifier: GPL-3.0-or-later
# The programs of the client. composition.cpp is the only place that knows all concrete classes.
add_library(kith_app_composition STATIC composition.cpp composition.h)
target_link_libraries(kith_app_composition PUBLIC kith_flags kith_app_session PRIVATE kith_app_net kith_app_store kith_app_media)

if(TARGET kith_app_cli)
  add_executable(kith-cli climain.cpp)
  target_link_libraries(kith-cli PRIVATE kith_flags kith_app_cli kith_app_composition)
endif()

if(KITH_WINDOW AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/ui AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/ui/program.cmake)
  include(ui/program.cmake)
endif()
