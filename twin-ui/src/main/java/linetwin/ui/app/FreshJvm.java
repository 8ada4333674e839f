package linetwin.ui.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same program once more in a JVM with the option that a JAR's manifest cannot carry: from JDK 24 on the queues of
 * the embedded broker (JCTools) make the JVM print a warning about {@code sun.misc.Unsafe} unless it is allowed.
 */
final class FreshJvm {
    private static final String ALLOW_UNSAFE = "--sun-misc-unsafe-memory-access=allow";
    private static final String STARTED = "linetwin.freshJvm";
    private static final int FIRST_JDK_THAT_WARNS = 24;

    private FreshJvm() {}

    static boolean isNeeded() {
        return Runtime.version().feature() >= FIRST_JDK_THAT_WARNS && !Boolean.getBoolean(STARTED);
    }

    /** Runs the program with the streams of this one and gives its exit status. */
    static int run(Class<?> main, String... args) throws IOException, InterruptedException {
        Process program =
                new ProcessBuilder(commandLine(main, args)).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program), "stop-program"));
        return program.waitFor();
    }

    private static List<String> commandLine(Class<?> main, String... args) {
        List<String> line = new ArrayList<>();
        line.add(Optional.ofNullable(System.getProperty("java.home"))
                .map(home -> Path.of(home, "bin", "java").toString())
                .orElse("java"));
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.add(ALLOW_UNSAFE);
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-D" + STARTED + "=true");
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(main.getName());
        line.addAll(List.of(args));
        return line;
    }

    private static void stop(Process program) {
        program.destroy();
        program.onExit().join();
    }
}
