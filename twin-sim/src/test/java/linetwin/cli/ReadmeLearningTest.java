package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section "From a log to a forecast" of the README, command by command, on the logs of the example. */
class ReadmeLearningTest {
    private static final String PROGRAM = "    java -jar twin-ui/target/linetwin.jar ";
    private static final Path LOGS = Path.of("src/test/resources/linetwin/link/log");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void logsBecomeAModelThatForetells() throws IOException {
        for (String log : List.of("stops.csv", "counts.csv")) {
            Files.copy(LOGS.resolve(log), folder.resolve(log));
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            for (String command : commands()) {
                if (command.startsWith("forecast ")) { // of the line that the draft describes
                    assertThat(run("publish line.yaml --pace max --duration 3h --broker " + broker.uri()))
                            .as(err.toString())
                            .isEqualTo(ExitStatus.OK);
                }

                int status = run(command.replace("tcp://localhost:1883", String.valueOf(broker.uri())));

                // three days with a holiday tell too little for a valid model, and the answer says so
                assertThat(status)
                        .as(command + "\n" + err)
                        .isEqualTo(command.startsWith("validity ") ? ExitStatus.FAILED_CHECK : ExitStatus.OK);
            }
        }

        assertThat(folder.resolve("line.yaml")).exists();
        assertThat(folder.resolve("fits").resolve("report.html")).exists();
        assertThat(out.toString())
                .contains(
                        " rows.",
                        "The model is not valid",
                        "parameters are told by the line",
                        "cost ",
                        "good vehicles by",
                        "plan reached");
    }

    private static List<String> commands() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String section = readme.substring(readme.indexOf("## From a log to a forecast"));
        List<String> commands = section.substring(0, section.indexOf("\n## "))
                .lines()
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.substring(PROGRAM.length()).replaceFirst(" +#.*", ""))
                .toList();
        assertThat(commands).hasSizeGreaterThan(5);
        return commands;
    }

    private int run(String command) {
        String[] arguments = command.replaceAll("(?<= )([\\w.]+\\.(csv|zst|yaml)|fits)(?= |$)", folder + "/$1")
                .replace(" scenarios/", " ../scenarios/")
                .split(" ");
        return Linetwin.run(
                new FakeWindow(true, settings -> {}), Map.of(), new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
