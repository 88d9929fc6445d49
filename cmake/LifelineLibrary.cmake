# lifeline_library(FOLDER LIBRARIES…): one static library a folder of core/ or ui/.
# The folder's CMakeLists names what it links, which is what it may include (tests/layering checks the includes).
function(lifeline_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(lifeline_${name} STATIC ${ARG_SOURCES})
    add_library(lifeline::${name} ALIAS lifeline_${name})
    target_link_libraries(lifeline_${name} PUBLIC lifeline_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    set_target_properties(lifeline_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
