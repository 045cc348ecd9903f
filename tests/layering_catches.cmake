# Runs layering.cmake on a small tree with known breaches: it must name each of them, and nothing else.
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${FIXTURE}/tree -P ${CMAKE_CURRENT_LIST_DIR}/layering.cmake
                RESULT_VARIABLE status ERROR_VARIABLE said OUTPUT_QUIET)
if(status EQUAL 0)
    message(FATAL_ERROR "layering let breaches pass")
endif()

string(REGEX MATCHALL "(^|\n)[a-zA-Z/_]+\\.[a-z]+:[0-9]+: " found "${said}")
string(REGEX REPLACE "\n|: " "" found "${found}")
list(SORT found)
file(STRINGS ${FIXTURE}/expected.txt expected)
if(NOT found STREQUAL expected)
    message(FATAL_ERROR "layering named\n  ${found}\nbut the breaches are\n  ${expected}")
endif()
