<#-- One line per library: coordinates, licences, where it lives. No dates and no paths, so that it can be compared. -->
<#list dependencyMap as e>
<#assign library = e.getKey()/>
<#if library.groupId != "io.clearcost">
${library.groupId}:${library.artifactId}:${library.version} | ${e.getValue()?join(", ")} | ${library.url!"-"}
</#if>
</#list>
