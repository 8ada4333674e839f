package linetwin.sim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linetwin.model.value.Text;
import linetwin.sim.stats.ConfidenceInterval;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    @Test
    void valuesKeepTheirOrderAndTheirKind() {
        String json = new JsonObject()
                .put("seed", 7L)
                .put("aFraction", 0.5)
                .put("decided", true)
                .put("title", new Text("焊装", "Body shop"))
                .json();

        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo("{'seed':7,'aFraction':0.5,'decided':true,'title':{'zh':'焊装','en':'Bodyshop'}}"
                        .replace('\'', '"'));
    }

    @Test
    void numberThatIsNoneIsNullAndWhatIsAbsentIsLeftOut() {
        String json = new JsonObject()
                .put("halfWidth", Double.POSITIVE_INFINITY)
                .put("factor", Double.NaN)
                .put("answer", Optional.empty())
                .put("target", Optional.of(30))
                .json();

        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo("{'halfWidth':null,'factor':null,'target':30}".replace('\'', '"'));
    }

    @Test
    void intervalsAreMeanAndHalfWidthWhereverTheyStand() {
        ConfidenceInterval interval = new ConfidenceInterval(27.5, 0.25, 0.95);

        String json = new JsonObject()
                .put("gain", interval)
                .putEach(
                        "points",
                        List.of(1),
                        setting -> new JsonObject().put("setting", setting).putAll(interval))
                .json();

        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo(("{'gain':{'mean':27.5,'halfWidth':0.25},"
                                + "'points':[{'setting':1,'mean':27.5,'halfWidth':0.25}]}")
                        .replace('\'', '"'));
    }
}
