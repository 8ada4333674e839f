package linetwin.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void numbersStandUnderEachOtherAtTheRight() {
        TextTable table = TextTable.ofNumbers("", "mean", "unit");
        table.add("lead time", "31.2", "h");
        table.add("vehicles", "2750", "");

        assertThat(table.lines())
                .containsExactly(
                        "            mean   unit", //
                        "lead time   31.2      h", //
                        "vehicles    2750");
    }
}
