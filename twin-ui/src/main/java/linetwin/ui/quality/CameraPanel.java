package linetwin.ui.quality;

import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.vision.CameraKpis;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.telemetry.body.CameraDescription;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.control.Buttons;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** The cameras of one inspection: where they found something, and their rates. It takes no room at an element without them. */
public final class CameraPanel extends VBox {
    private static final double HEIGHT = 128;
    private static final double SCROLL_BAR = 14;

    private final Texts texts;
    private final BodyMap body;
    private final Label what = words();
    private final Label figures = words();

    /**
     * A hidden panel.
     *
     * @param onMore opens the screen with all that is known
     */
    public CameraPanel(Texts texts, Runnable onMore) {
        super(4);
        this.texts = texts;
        setId("camera-panel");
        Label title = new Label();
        title.getStyleClass().add("drawer-name");
        title.textProperty().bind(texts.of("quality.title"));
        body = new BodyMap("camera-body", texts, zone -> onMore.run());
        body.setMinHeight(HEIGHT);
        body.setPrefHeight(HEIGHT);
        figures.setId("camera-figures");
        Button more = Buttons.ofWords("camera-more", texts.of("quality.more"), onMore);
        more.getStyleClass().add("small");
        getChildren().addAll(title, figures, body, what, more);
        setPadding(new Insets(0, SCROLL_BAR, 8, 0));
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static Label words() {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    /** Shows the cameras of an element, if it has any. */
    public void show(LineFrame frame, String element) {
        LineDescription line = frame.snapshot().description();
        CameraDescription camera = line == null
                ? null
                : line.elements().stream()
                        .filter(each -> each.id().equals(element))
                        .flatMap(each -> Stream.ofNullable(each.camera()))
                        .findFirst()
                        .orElse(null);
        setVisible(camera != null);
        if (camera == null) {
            return;
        }
        what.setText(texts.now(
                "quality.cameras",
                camera.count(),
                String.join(
                        texts.now("quality.listSeparator"),
                        camera.classes().stream()
                                .map(defect -> QualityWords.defect(defect, texts))
                                .toList())));
        InspectionLog log = frame.snapshot().inspections().of(element);
        CameraKpis kpis = log.kpis();
        body.show(log.counts(seen -> true), "");
        figures.setText(texts.now(
                "quality.summary",
                kpis.inspections(),
                kpis.findings(),
                kpis.confirmed(),
                kpis.falseAlarms(),
                QualityWords.share(kpis.falseAlarmRate(), texts),
                kpis.escapes(),
                QualityWords.share(kpis.escapeRate(), texts)));
    }
}
