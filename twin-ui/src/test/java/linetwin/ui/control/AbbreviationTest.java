package linetwin.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationTest {
    @Test
    void longWordsAreCutToFewerAndFewerLetters() {
        assertThat(Abbreviation.formsOf("Underbody respot 2"))
                .startsWith("Underbo. respot 2", "Underb. respot 2", "Under. respot 2", "Unde. resp. 2", "Und. res. 2");
    }

    @Test
    void atLastInitialsStandForTheName() {
        assertThat(Abbreviation.formsOf("Painted body store")).endsWith("PB store", "PB sto.", "PBS");
        assertThat(Abbreviation.formsOf("E-coat cooling and store")).endsWith("ECC store", "ECC sto.", "ECCS");
    }

    @Test
    void whatStandsInBracketsGoesFirst() {
        assertThat(Abbreviation.formsOf("Press line 1 (outer panels)")).first().isEqualTo("Press line 1");
        assertThat(Abbreviation.formsOf("压机线一（外板）")).containsExactly("压机线一");
    }

    @Test
    void wordsTiedByHyphensBecomeTheirInitials() {
        assertThat(Abbreviation.formsOf("End-of-line test")).first().isEqualTo("EOL test");
        assertThat(Abbreviation.formsOf("Body-store")).last().isEqualTo("Body-sto.");
    }

    @Test
    void aLongChineseNameKeepsWhoseItIsAndWhatItIs() {
        assertThat(Abbreviation.formsOf("内饰后缓冲")).containsExactly("内饰缓冲");
        assertThat(Abbreviation.formsOf("整车返修等待")).containsExactly("整车等待");
        assertThat(Abbreviation.formsOf("白车身库")).isEmpty();
    }
}
