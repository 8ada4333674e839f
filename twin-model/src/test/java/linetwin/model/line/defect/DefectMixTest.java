package linetwin.model.line.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import linetwin.model.line.defect.DefectMix.ClassShare;
import org.junit.jupiter.api.Test;

/** Which defects there are, and which of them cameras look for. */
class DefectMixTest {
    private static final DefectMix MIX = new DefectMix(new TreeMap<>(Map.of(
            DefectClass.DIRT,
            new ClassShare(0.25, new TreeMap<>(Map.of(BodyZone.HOOD, 0.5, BodyZone.ROOF, 0.5))),
            DefectClass.RUN,
            new ClassShare(0.75, new TreeMap<>(Map.of(BodyZone.LEFT_SILL, 1.0))))));

    @Test
    void withoutZonesAllAreAlike() {
        ClassShare anywhere = new ClassShare(1, new TreeMap<>());

        assertThat(anywhere.zones()).hasSize(BodyZone.values().length);
        assertThat(anywhere.zones().values()).allMatch(share -> share == 1.0 / BodyZone.values().length);
    }

    @Test
    void sharesAddUpToTheWhole() {
        assertThatThrownBy(() -> new DefectMix(new TreeMap<>(Map.of(
                        DefectClass.DIRT, new ClassShare(0.7, new TreeMap<>()),
                        DefectClass.RUN, new ClassShare(0.4, new TreeMap<>())))))
                .hasMessage("the shares of classes add up to 110 %; must add up to 100 %");
        assertThatThrownBy(() -> new ClassShare(1, new TreeMap<>(Map.of(BodyZone.HOOD, 0.335))))
                .hasMessage("the shares of zones add up to 33.5 %; must add up to 100 %");
        assertThatThrownBy(() -> new ClassShare(1, new TreeMap<>(Map.of(BodyZone.HOOD, 1.2))))
                .hasMessage("a share of zones is 1.2; must be 0 to 1");
    }

    @Test
    void aClassThatDoesNotOccurHasNoShare() {
        assertThatThrownBy(() -> MIX.share(DefectClass.DENT)).hasMessage("there are no defects of class dent");
    }

    @Test
    void namesAreFoundAsTheyAreWritten() {
        assertThat(DefectClass.find("gap-and-flush")).contains(DefectClass.GAP_AND_FLUSH);
        assertThat(DefectClass.find("gap")).isEmpty();
        assertThat(BodyZone.find("left-front-door")).contains(BodyZone.LEFT_FRONT_DOOR);
        assertThat(BodyZone.find("door")).isEmpty();
        assertThat(MIX.classList()).containsExactly(DefectClass.DIRT, DefectClass.RUN);
        assertThat(MIX.zoneList()).containsExactly(BodyZone.HOOD, BodyZone.ROOF, BodyZone.LEFT_SILL);
    }

    @Test
    void camerasSeeTheirClassesInTheirZonesAndShareTheZonesOut() {
        Camera camera = new Camera(4, MIX, 0.9, 0.6);

        assertThat(camera.sees(DefectClass.DIRT, BodyZone.LEFT_SILL)).isTrue();
        assertThat(camera.sees(DefectClass.DIRT, BodyZone.TAILGATE)).isFalse();
        assertThat(camera.sees(DefectClass.DENT, BodyZone.HOOD)).isFalse();
        assertThat(BodyZone.values())
                .allSatisfy(zone -> assertThat(camera.numberFor(zone)).isBetween(1, 4));
    }

    @Test
    void camerasOutsideTheirBoundsAreRefused() {
        assertThatThrownBy(() -> new Camera(0, MIX, 0.9, 0.6)).hasMessage("count of cameras is 0; must be 1 to 1000");
        assertThatThrownBy(() -> new Camera(1, MIX, 1.1, 0.6)).hasMessage("confidence is 1.1; must be 0 to 1");
        assertThatThrownBy(() -> new Camera(1, MIX, 0.9, -0.1))
                .hasMessage("confidence of false alarms is -0.1; must be 0 to 1");
    }
}
