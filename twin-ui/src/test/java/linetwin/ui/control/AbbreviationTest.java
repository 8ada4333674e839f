package linetwin.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationTest {
    @Test
    void noWordIsEverCut() {
        assertThat(Abbreviation.formsOf("Underbody respot 2")).isEmpty();
        assertThat(Abbreviation.formsOf("Painted body store")).isEmpty();
        assertThat(Abbreviation.formsOf("E-coat cooling and store")).containsExactly("E-coat cooling store");
    }

    @Test
    void whatStandsInBracketsGoesFirst() {
        assertThat(Abbreviation.formsOf("Press line 1 (outer panels)")).first().isEqualTo("Press line 1");
        assertThat(Abbreviation.formsOf("压机线一（外板）")).containsExactly("压机线一");
    }

    @Test
    void wordsTiedByHyphensBecomeTheirInitials() {
        assertThat(Abbreviation.formsOf("End-of-line test")).first().isEqualTo("EOL test");
        assertThat(Abbreviation.formsOf("Body-store")).isEmpty();
    }

    @Test
    void aLongChineseNameKeepsWhoseItIsAndWhatItIs() {
        assertThat(Abbreviation.formsOf("内饰后缓冲")).containsExactly("内饰缓冲");
        assertThat(Abbreviation.formsOf("整车返修等待")).containsExactly("整车等待");
        assertThat(Abbreviation.formsOf("白车身库")).isEmpty();
    }
}
