# SPDX-License-Identifier: GPL-3.0-or-later
# The window: kith. Included by app/program.cmake.
add_executable(kith main.cpp oneprocess.cpp oneprocess.h)
set_target_properties(kith PROPERTIES WIN32_EXECUTABLE ON MACOSX_BUNDLE OFF)
target_link_libraries(kith PRIVATE kith_flags kith_app_ui kith_app_model kith_app_composition kith_app_host kith_app_store kith_app_media
  Qt6::Widgets Qt6::Network)
