package linetwin.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationTest {
    @Test
    void longWordsAreCutToFewerAndFewerLetters() {
        assertThat(Abbreviation.formsOf("Underbody respot 2"))
                .startsWith("Underbo. respot 2", "Underb. respot 2", "Under. respot 2", "Unde. resp. 2")
                .endsWith("Und. res. 2");
    }

    @Test
    void wordsTiedByHyphensBecomeTheirInitials() {
        assertThat(Abbreviation.formsOf("End-of-line test")).first().isEqualTo("EOL test");
        assertThat(Abbreviation.formsOf("Body-store")).last().isEqualTo("Body-sto.");
    }

    @Test
    void chineseNamesStayAsTheyAre() {
        assertThat(Abbreviation.formsOf("前处理与电泳")).isEmpty();
    }
}
