package linetwin.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    private static String cell(String content) {
        return CsvText.of(List.of(List.of(content))).substring(1);
    }

    @Test
    void beginsWithTheMarkByWhichSpreadsheetsKnowUtf8() {
        byte[] bytes = CsvText.of(List.of(List.of("station", "总拼"))).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        assertThat(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))
                .isEqualTo("station,总拼\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1+1", "＝1+1", "-", "\t=1"})
    void whatASpreadsheetWouldTakeForAFormulaBecomesText(String content) {
        assertThat(cell(content).replace("\"", "")).isEqualTo("'" + content + "\r\n");
    }

    @Test
    void aHyperlinkInATitleStaysWords() {
        assertThat(cell("=HYPERLINK(\"http://e.example\",\"open\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://e.example\"\",\"\"open\"\")\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.25", "+3", "0", "-1.5E-7", "framing", "a-b", "2026-01-05 14:00:00"})
    void numbersAndWordsStayAsTheyAre(String content) {
        assertThat(cell(content)).isEqualTo(content + "\r\n");
    }
}
