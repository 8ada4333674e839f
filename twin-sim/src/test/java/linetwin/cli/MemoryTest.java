package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MemoryTest {
    @Test
    void whatTheMemoryDoesNotHoldIsToldAndNoBug() {
        StringWriter err = new StringWriter();

        int status = Linetwin.execute(new CommandLine(new TooLarge()).setErr(new PrintWriter(err, true)));

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(err.toString())
                .startsWith("linetwin: this takes more memory than the ")
                .hasLineCount(2);
    }

    @Command
    private static final class TooLarge implements Runnable {
        @Override
        public void run() {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
