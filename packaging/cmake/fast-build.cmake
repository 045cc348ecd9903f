# ccache and mold where present; both only change how fast a build is.
find_program(KJC_CCACHE ccache)
if(KJC_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${KJC_CCACHE})
endif()
find_program(KJC_MOLD mold)
if(KJC_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    add_link_options(-fuse-ld=mold)
endif()
