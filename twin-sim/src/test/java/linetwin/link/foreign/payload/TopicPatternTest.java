package linetwin.link.foreign.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPatternTest {
    @Test
    void namesStandForOneLevelEach() {
        TopicPattern pattern = TopicPattern.parse("works/{cell}/{station}/status");

        assertThat(pattern.match("works/A/OP10/status")).contains(Map.of("{cell}", "A", "{station}", "OP10"));
        assertThat(pattern.match("works/A/OP10/counter")).isEmpty();
        assertThat(pattern.match("works/A/OP10")).isEmpty();
        assertThat(pattern.match("works/A/OP10/status/old")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"works/{cell}/+/status, works/+/+/status", "{plant}/#, +/#", "$share/status, $share/status"})
    void brokerIsAskedForAllThatMayMatch(String pattern, String filter) {
        assertThat(TopicPattern.parse(pattern).filter()).isEqualTo(filter);
    }

    @Test
    void hashStandsForAnyRest() {
        assertThat(TopicPattern.parse("works/{cell}/#").match("works/A/b/c")).contains(Map.of("{cell}", "A"));
        assertThat(TopicPattern.parse("works/#").match("works")).isPresent();
        assertThat(TopicPattern.parse("works/#").match("shop/a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "works/#/status, level 2 ('#') must be plain",
        "works/st{n}/status, level 2 ('st{n}') must be plain",
        "{a}/{a}, a name in braces may stand once only"
    })
    void whatIsNoPatternIsRefused(String pattern, String rule) {
        assertThatThrownBy(() -> TopicPattern.parse(pattern)).hasMessageStartingWith(rule);
    }
}
