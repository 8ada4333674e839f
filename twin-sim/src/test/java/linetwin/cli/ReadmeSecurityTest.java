package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section on security of this module's README, from the first key to the window, on this machine. */
class ReadmeSecurityTest {
    private static final String PROGRAM = "java -jar twin-ui/target/linetwin.jar ";
    private static final Map<String, String> PASSWORDS = Map.of(
            "LINETWIN_PASSWORD", "geheim",
            "LINETWIN_KEY_STORE_PASSWORD", "changeit",
            "LINETWIN_TRUST_STORE_PASSWORD", "changeit");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aBrokerWithUsersAndCertificatesIsMadeAndWatchedAsTheReadmeSays() throws Exception {
        for (String command : lines("keytool ")) {
            keytool(command);
        }
        for (String command : lines(PROGRAM + "broker add-user ")) {
            assertThat(run(command)).as(err.toString()).isEqualTo(ExitStatus.OK);
        }
        Thread broker = new Thread(() -> run(lines(PROGRAM + "broker --listen ").get(0)));
        broker.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> out.toString().contains("MQTT broker on ssl://127.0.0.1:"));
        String port = out.toString().replaceFirst("(?s).*ssl://127.0.0.1:(\\d+).*", "$1");

        int status = run(lines(PROGRAM + "watch --broker ssl:").get(0).replace(":8883", ":" + port));
        broker.interrupt();
        broker.join();

        assertThat(status).as(err.toString()).isEqualTo(ExitStatus.OK);
        assertThat(out + err.toString()).doesNotContain("geheim", "changeit");
    }

    private static List<String> lines(String begin) {
        try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
            List<String> found = lines.filter(line -> line.startsWith(begin)).toList();
            assertThat(found).as(begin).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Here the broker is this machine, and a free port will do. */
    private int run(String line) {
        String[] arguments = line.substring(PROGRAM.length())
                .replace("--listen 0.0.0.0 --port 8883", "--listen 127.0.0.1 --port 0")
                .replace("plant.example", "localhost")
                .replaceAll("(\\w+\\.(txt|p12))", folder + "/$1")
                .split(" ");
        return Linetwin.run(
                new FakeWindow(true, settings -> {}), PASSWORDS, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /** The tool of the running JDK, which would ask for the password and whether to trust. */
    private void keytool(String line) throws Exception {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String command = line.replaceFirst("keytool", tool).replace("plant.example", "localhost")
                + " -storepass changeit -noprompt";
        Process process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(command).isZero();
    }
}
