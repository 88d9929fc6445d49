# lifeline_test(NAME SOURCES… LINKS… [LABELS…] [ENVIRONMENT A=1 …] [TIMEOUT s] [SERIAL])
#
# A GoogleTest program, each TEST its own ctest entry, with a timeout (30 s when none is given). It carries its folder's
# name as a label (`ctest -L core`), and those given. SERIAL: nothing else runs beside it, because it measures time.
find_package(GTest REQUIRED)
include(GoogleTest)

function(lifeline_test name)
    cmake_parse_arguments(ARG "SERIAL" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 30)
    endif()
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "/.*" "" folder "${folder}")
    list(APPEND ARG_LABELS "${folder}")
    list(REMOVE_DUPLICATES ARG_LABELS)

    add_executable(test_${name} ${ARG_SOURCES})
    target_link_libraries(test_${name} PRIVATE lifeline_options ${ARG_LINKS} GTest::gmock GTest::gtest_main)
    target_compile_definitions(test_${name} PRIVATE
        LIFELINE_SHARED="${LIFELINE_SHARED}" LIFELINE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        LIFELINE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    # A sanitizer takes a second to start: there a program's tests are one entry.
    if(LIFELINE_SANITIZE)
        add_test(NAME ${name} COMMAND test_${name})
        set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" ENVIRONMENT "${ARG_ENVIRONMENT}" TIMEOUT 600)
        return()
    endif()
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${ARG_TIMEOUT})

    # gtest_discover_tests loses lists in PROPERTIES, so ctest reads them from a file of its own, after the names.
    set(serial "FALSE")
    if(ARG_SERIAL)
        set(serial "TRUE")
    endif()
    set(file "${CMAKE_CURRENT_BINARY_DIR}/test_${name}_properties.cmake")
    file(WRITE "${file}" "if(test_${name}_TESTS)
  set_tests_properties(\${test_${name}_TESTS} PROPERTIES
    LABELS [==[${ARG_LABELS}]==] ENVIRONMENT [==[${ARG_ENVIRONMENT}]==] RUN_SERIAL ${serial})
endif()\n")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${file}")
endfunction()
