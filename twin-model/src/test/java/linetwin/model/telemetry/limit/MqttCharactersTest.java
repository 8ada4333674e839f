package linetwin.model.telemetry.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttCharactersTest {
    @Test
    void lettersOfAllLanguagesAreGood() {
        assertThat(MqttCharacters.areGood("linetwin/v1/两江/_/é/😀")).isTrue();
    }

    /** MQTT 3.1.1, section 1.5.3: what must not, and what should not be in a topic. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "\u0001",
                "\u001b",
                "\u001f",
                "\u007f",
                "\u0080",
                "\u009f",
                "\ud800",
                "\udfff",
                "\ufdd0",
                "\ufdef",
                "\ufffe",
                "\uffff",
                "\ud83f\udffe",
                "\ufffd"
            })
    void controlCharactersAndWhatIsNoCharacterAreNot(String bad) {
        assertThat(MqttCharacters.areGood("a" + bad + "b")).isFalse();
        assertThat(MqttCharacters.pictured("a" + bad + "b").codePoints())
                .hasSize(3)
                .allMatch(c -> c == 'a' || c == 'b' || c == 0xFFFD || (c >= 0x2400 && c <= 0x2421));
    }

    @Test
    void aControlCharacterIsShownAsItsPicture() {
        assertThat(MqttCharacters.pictured("a\u001bb\0c\u007fd")).isEqualTo("a␛b␀c␡d");
    }
}
