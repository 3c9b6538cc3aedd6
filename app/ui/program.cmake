# SPDX-License-Identifier: GPL-3.0-or-later
# The window: kith. Included by app/program.cmake.
add_executable(kith main.cpp oneprocess.cpp oneprocess.h)
set_target_properties(kith PROPERTIES WIN32_EXECUTABLE ON MACOSX_BUNDLE OFF)
target_link_libraries(kith PRIVATE kith_flags kith_app_ui kith_app_model kith_app_composition kith_app_store kith_app_media
  Qt6::Widgets Qt6::Network)

file(GLOB kith_ts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/kith_*.ts)
if(kith_ts)
  qt_add_lrelease(kith TS_FILES ${kith_ts} QM_FILES_OUTPUT_VARIABLE kith_qm)
  foreach(qm ${kith_qm})
    get_filename_component(name ${qm} NAME)
    set_source_files_properties(${qm} PROPERTIES QT_RESOURCE_ALIAS ${name})
  endforeach()
  qt_add_resources(kith translations PREFIX /kith/translations FILES ${kith_qm})
endif()
