# Every compile option of the project, in one INTERFACE target: lifeline_options.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# A library found in one folder is linked through ours from all others.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)

set(LIFELINE_SANITIZE "" CACHE STRING "address, thread, or empty")

add_library(lifeline_options INTERFACE)
target_include_directories(lifeline_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(lifeline_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
target_compile_definitions(lifeline_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(LIFELINE_SANITIZE STREQUAL "address")
    target_compile_options(lifeline_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_link_options(lifeline_options INTERFACE -fsanitize=address,undefined)
elseif(LIFELINE_SANITIZE STREQUAL "thread")
    target_compile_options(lifeline_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(lifeline_options INTERFACE -fsanitize=thread)
endif()
if(LIFELINE_WITH_FUZZERS)
    # libFuzzer watches which branches an input takes; its main comes with the programs (tests/fuzz).
    target_compile_options(lifeline_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
