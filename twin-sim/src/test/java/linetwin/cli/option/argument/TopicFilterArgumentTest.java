package linetwin.cli.option.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TopicFilterArgumentTest {
    private final TopicFilterArgument converter = new TopicFilterArgument();

    @ParameterizedTest
    @ValueSource(strings = {"#", "+", "/", "linetwin/v1/#", "+/v1/+/state", "车间/焊装/#", "/#"})
    void filtersOfMqttAreTaken(String filter) {
        assertThat(converter.convert(filter)).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#b", "a/#/b", "a+/b", "##", "a/\u0000"})
    void otherTextIsRefusedWithWhatIsMeant(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("is no filter of topics")
                .hasMessageContaining("Maybe '");
    }
}
