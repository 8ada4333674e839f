package linetwin.ui.line;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import linetwin.model.value.Durations;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the colours of a heat map mean, with units, and which time it covers. */
public final class HeatLegend extends FlowPane {
    private final Texts texts;
    private HeatMap shown = HeatMap.NONE;

    public HeatLegend(Texts texts) {
        super(14, 4);
        this.texts = texts;
        setId("heat-legend");
        getStyleClass().add("legend");
        texts.languageProperty().subscribe(this::list);
    }

    /** Follows what the picture shows. */
    public void show(LineViewModel model) {
        HeatMap newest = model.heatMap();
        if (!newest.equals(shown)) {
            shown = newest;
            list();
        }
    }

    private void list() {
        List<Node> entries = new ArrayList<>();
        for (int step = 0; step < shown.measure().steps(); step++) {
            Label swatch = new Label();
            swatch.getStyleClass().addAll("swatch", "heat-swatch-" + step);
            entries.add(label("heat-step-" + step, shown.measure().range(step), swatch));
        }
        entries.add(label("heat-period", period(), null));
        getChildren().setAll(entries);
    }

    private String period() {
        if (shown.span().isZero()) {
            return texts.now("heat.none");
        }
        String span = texts.now(
                "heat.period",
                texts.now("heat.what." + shown.measure()),
                texts.now(Durations.about(shown.span())),
                Numbers.minute(shown.until()));
        return shown.isPartial() ? span + "  " + texts.now("heat.partial") : span;
    }

    private static Label label(String id, String words, @Nullable Node graphic) {
        Label label = new Label(words, graphic);
        label.setId(id);
        label.getStyleClass().add("legend-entry");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
