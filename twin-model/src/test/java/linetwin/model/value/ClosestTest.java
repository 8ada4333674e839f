package linetwin.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestTest {
    private static final List<String> STATIONS = List.of("framing", "respot", "roof", "paint-inspection");

    @ParameterizedTest
    @CsvSource({
        "framign, framing", // swapped
        "frming, framing", // left out
        "frammings, framing", // added
        "respit, respot", // replaced
        "ROOF, roof",
        "paint, paint-inspection" // its beginning
    })
    void mistypedWordIsNearToTheOneThatWasMeant(String typed, String meant) {
        assertThat(Closest.to(typed, STATIONS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"tailgate", "x", "pa"})
    void wordThatIsLikeNoneIsNearToNone(String typed) {
        assertThat(Closest.to(typed, STATIONS)).isEmpty();
    }

    @Test
    void wordsThatNobodyTypesAreNotCompared() {
        assertThat(Closest.to("f".repeat(201), List.of("f".repeat(200)))).isEmpty();
        assertThat(Closest.to("f".repeat(200), List.of("f".repeat(201)))).isEmpty();
    }
}
