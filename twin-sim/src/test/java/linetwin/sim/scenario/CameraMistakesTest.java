package linetwin.sim.scenario;

import static linetwin.sim.scenario.Written.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import linetwin.model.line.Station;
import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.Camera;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.work.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when classes, zones and shares of defects are wrong, and what is read when they are right. */
class CameraMistakesTest {
    private static final String QUEUE = "b: {kind: buffer, capacity: unlimited}";
    private static final String REPAIR = "r: {cycle: 5 s, quality: {repair: 1}, to: out}";

    @TempDir
    Path folder;

    @Test
    void sharesOfClassesOverTheWhole() {
        assertThat(complaint(made("{dirt: {share: 70 %}, run: {share: 40 %}}")))
                .isEqualTo("10, column 46: s.quality.classes: the shares of classes add up to 110 %; must add up to 100"
                        + " %.");
    }

    @Test
    void sharesOfZonesOverTheWhole() {
        assertThat(complaint(made("{dirt: {share: 100 %, zones: {hood: 60 %, roof: 50 %}}}")))
                .isEqualTo("10, column 56: s.quality.classes.dirt: the shares of zones add up to 110 %; must add up to"
                        + " 100 %.");
    }

    @Test
    void oneShareOverTheWhole() {
        assertThat(complaint(made("{dirt: {share: 120 %}}")))
                .isEqualTo(
                        "10, column 70: s.quality.classes.dirt.share: '120 %' must be a share of 0 to 1, such as 0.85"
                                + " or 85 %.");
    }

    @Test
    void unknownClass() {
        assertThat(complaint(made("{drit: {share: 100 %}}")))
                .isEqualTo("10, column 56: s.quality.classes.drit: 'drit' is no class of defect; must be one of dirt,"
                        + " run, scratch, dent, gap-and-flush, missing-part, wrong-part, function.\n"
                        + "Maybe 'dirt' is meant.");
    }

    @Test
    void unknownZone() {
        assertThat(complaint(made("{dirt: {share: 100 %, zones: {hodo: 100 %}}}")))
                .startsWith(
                        "10, column 85: s.quality.classes.dirt.zones.hodo: 'hodo' is no zone of the body; must be one"
                                + " of front-end,")
                .endsWith("Maybe 'hood' is meant.");
    }

    @Test
    void cameraThatLooksForNothing() {
        assertThat(complaint(line(
                        "s: {cycle: 5 s, quality: {inspection: {detection: 1, rework-to: b, camera: {count: 2}}}, to:"
                                + " out}",
                        QUEUE,
                        REPAIR)))
                .contains("s.quality.inspection.camera")
                .contains("classes");
    }

    @Test
    void moreCamerasThanThereCanBe() {
        assertThat(complaint(line(
                        "s: {cycle: 5 s, quality: {inspection: {detection: 1, rework-to: b, camera: {count: 2000,"
                                + " classes: {dirt: {share: 1}}}}}, to: out}",
                        QUEUE,
                        REPAIR)))
                .contains("count of cameras is 2000; must be 1 to 1000");
    }

    @Test
    void whatIsRightIsRead() {
        Scenario scenario = new Written(folder)
                .read(line(
                        "s: {cycle: 5 s, quality: {inspection: {detection: 1, rework-to: b, camera: {count: 3,"
                                + " classes: {dirt: {share: 25 %, zones: {hood: 1}}, run: {share: 0.75}}, confidence: 95"
                                + " %}}}, to: out}",
                        QUEUE, REPAIR));
        Camera camera = ((Station) scenario.line().findElement("s").orElseThrow())
                .quality()
                .inspection()
                .flatMap(Inspection::camera)
                .orElseThrow();

        assertThat(camera.count()).isEqualTo(3);
        assertThat(camera.confidence()).isEqualTo(0.95);
        assertThat(camera.falseAlarmConfidence()).isEqualTo(0.6);
        assertThat(camera.looksFor().classList()).containsExactly(DefectClass.DIRT, DefectClass.RUN);
        assertThat(camera.looksFor().share(DefectClass.DIRT).zones()).containsOnlyKeys(BodyZone.HOOD);
    }

    private static String made(String classes) {
        return line("s: {cycle: 5 s, quality: {defect: 5 %, classes: " + classes + "}}");
    }

    private String complaint(String text) {
        return new Written(folder)
                .complaint(text)
                .replaceFirst("line.yaml, line ", "")
                .replace("areas.shop.elements.", "");
    }
}
