package linetwin.model.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OeeRemarkTest {
    /** 100 takts, of which the line could use those of its availability. */
    @ParameterizedTest
    @CsvSource({
        "0.9, 0.95, ",
        "0.9, 1.0004, ",
        "0.9, 1.02, FASTER_THAN_TAKT",
        "0.9, 1.01, ONE_VEHICLE_OVER",
        "NaN, NaN, ",
    })
    void performanceAboveOneNamesItsReason(double availability, double performance, OeeRemark expected) {
        assertThat(OeeRemark.of(availability, performance, 100, true))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void availabilityThatShowsAsWholeIsRemarkableBesideStopsAlone() {
        assertThat(OeeRemark.of(0.9996, 0.5, 100, true)).containsExactly(OeeRemark.STOPS_ELSEWHERE);
        assertThat(OeeRemark.of(0.9996, 0.5, 100, false)).isEmpty();
        assertThat(OeeRemark.of(0.998, 0.5, 100, true)).isEmpty();
    }

    /** One vehicle in a period of two seconds is no OEE of 3 000 %. */
    @Test
    void periodOfFewTaktsSaysThatItIsTooShortAndNothingElse() {
        assertThat(OeeRemark.of(1, 30, 9.9, true)).containsExactly(OeeRemark.SHORT_PERIOD);
        assertThat(OeeRemark.of(1, 0.9, 0.03, false)).containsExactly(OeeRemark.SHORT_PERIOD);
        assertThat(OeeRemark.of(0.9, 0.9, 10, true)).isEmpty();
        assertThat(OeeRemark.of(Double.NaN, Double.NaN, 0, true)).isEmpty();
    }

    @Test
    void indexAloneAboveOneNamesTheTakt() {
        assertThat(OeeRemark.ofIndex(1.02)).containsExactly(OeeRemark.FASTER_THAN_TAKT);
        assertThat(OeeRemark.ofIndex(1.0004)).isEmpty();
    }
}
