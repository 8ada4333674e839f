package linetwin.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void oneLineIsEmptyBetweenParagraphsAndNoneWhereAParagraphHasNoLines() {
        TextTable table = TextTable.ofNumbers("station", "%");
        table.add("framing", "31");

        Paragraphs text = new Paragraphs()
                .add(List.of())
                .add("two stations", "seed 1")
                .add(table)
                .add(List.of())
                .add("framing limits the line.");

        assertThat(text.toString().lines())
                .containsExactly(
                        "two stations", "seed 1", "", "station    %", "framing   31", "", "framing limits the line.");
    }
}
