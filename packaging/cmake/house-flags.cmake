# One INTERFACE target carries every flag of the house.
add_library(house_flags INTERFACE)
target_include_directories(house_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(house_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(house_flags INTERFACE /W4 /utf-8 /permissive-)
else()
    target_compile_options(house_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wcast-align
        -Wunused -Wduplicated-cond -Wlogical-op -Wnull-dereference -Wimplicit-fallthrough)
endif()
if(KJC_WARNINGS_AS_ERRORS)
    target_compile_options(house_flags INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(house_flags INTERFACE -Wno-unknown-warning-option)
endif()
if(KJC_SANITIZE)
    target_compile_options(house_flags INTERFACE -fsanitize=${KJC_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(house_flags INTERFACE -fsanitize=${KJC_SANITIZE})
endif()
