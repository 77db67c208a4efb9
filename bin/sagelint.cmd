@echo off
rem Starts SageLint on Windows; builds it first if there is no jar yet. Rebuild: mvn package.
rem   JAVA_HOME            the Java to use; without it, the one on the PATH
rem   SAGELINT_JAVA_OPTS   options for Java, after our own
rem Exit code 3 when the program cannot be started; the others are the program's own.
setlocal
for %%I in ("%~dp0..") do set "root=%%~fI"
set "jar=%root%\target\sagelint.jar"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" (
  echo sagelint: no Java at JAVA_HOME: set it to a JDK 17 or newer, or unset it.>&2
  exit /b 3
)
if not defined JAVA_HOME (
  where java >nul 2>nul || (
    echo sagelint: no Java: install a JDK 17 or newer, or set JAVA_HOME to one.>&2
    exit /b 3
  )
)
if not exist "%jar%" (
  where mvn >nul 2>nul || (
    echo sagelint: it has to be built once, and there is no Maven: install Maven 3.6.3 or newer.>&2
    exit /b 3
  )
  echo sagelint: building it with Maven, once; this can take a minute>&2
  call mvn -B -q -ntp -f "%root%\pom.xml" -Dmaven.compiler.failOnWarning=false process-classes jar:jar@default-jar shade:shade@sagelint <nul 1>&2
  if errorlevel 1 (
    echo sagelint: the build failed; Maven's output is above.>&2
    exit /b 3
  )
)
"%java%" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3 -XX:+UseSerialGC -Xmn32m -Xlog:disable %SAGELINT_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
