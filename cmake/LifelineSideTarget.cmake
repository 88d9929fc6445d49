# lifeline_side_target(NAME FOLDER): what a preset beside the programs builds (fuzzers, benchmarks).
# FOLDER adds its programs with add_dependencies(NAME …). Without a FOLDER, building NAME says so and succeeds.
function(lifeline_side_target name folder)
    if(EXISTS "${CMAKE_SOURCE_DIR}/${folder}/CMakeLists.txt")
        add_custom_target(${name})
        add_subdirectory(${folder})
    else()
        add_custom_target(${name} COMMAND "${CMAKE_COMMAND}" -E echo "There is nothing in ${folder} to build yet." VERBATIM)
    endif()
endfunction()
