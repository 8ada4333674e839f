package linetwin.ui.kpi;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import linetwin.model.kpi.OeeRemark;
import linetwin.ui.text.Texts;

/** What to know of the OEE beside it: in a few words, and in whole sentences for who points at it. */
final class OeeNotes {
    private static final double SENTENCE_WIDTH = 420;

    private final Texts texts;
    private final ObservableValue<KpiStripFigures> figures;

    OeeNotes(Texts texts, ObservableValue<KpiStripFigures> figures) {
        this.texts = texts;
        this.figures = figures;
    }

    /** The few words. */
    Node brief() {
        return new TileNote(
                "oee-notes",
                Bindings.createStringBinding(() -> briefly(figures.getValue()), figures, texts.languageProperty()));
    }

    /** Lets a node tell the sentences when it is pointed at. */
    void explain(Node node) {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(SENTENCE_WIDTH);
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(() -> fully(figures.getValue()), figures, texts.languageProperty()));
        Tooltip.install(node, tooltip);
    }

    private String briefly(KpiStripFigures now) {
        List<String> notes = new ArrayList<>();
        now.oee().remarks().stream().map(OeeRemark::brief).map(texts::now).forEach(notes::add);
        if (!now.unobserved().percent().isEmpty()) {
            notes.add(texts.now("kpi.notObserved", now.unobserved().percent()));
        }
        return String.join(" · ", notes);
    }

    private String fully(KpiStripFigures now) {
        List<String> notes = new ArrayList<>(List.of(texts.now("kpi.oeeMeaning")));
        now.oee().remarks().stream().map(OeeRemark::sentence).map(texts::now).forEach(notes::add);
        if (!now.unobserved().percent().isEmpty()) {
            notes.add(texts.now("kpi.notObservedMeaning", now.unobserved().percent()));
        }
        return String.join("\n", notes);
    }
}
