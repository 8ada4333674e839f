package linetwin.ui.record;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import linetwin.ui.record.RecordViewModel.Seen;
import linetwin.ui.record.RecordViewModel.Stage;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Begins a recording and ends it, and says meanwhile for how long it goes on and how large it is. */
public final class RecordButton extends Button {
    private static final PseudoClass GOING_ON = PseudoClass.getPseudoClass("going-on");
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);
    private static final double TOOLTIP_WIDTH = 500;

    private final RecordViewModel model;
    private final Texts texts;
    private final Supplier<String> line;
    private final Function<String, Optional<Path>> asking;

    /**
     * The button.
     *
     * @param line what the line is called
     * @param asking asks the user for a file, with a name that is proposed
     * @param isReplaying whether a recording is shown, when none of the live line is begun
     */
    public RecordButton(
            RecordViewModel model,
            Texts texts,
            Supplier<String> line,
            Function<String, Optional<Path>> asking,
            ObservableValue<Boolean> isReplaying) {
        this.model = model;
        this.texts = texts;
        this.line = line;
        this.asking = asking;
        setId("record");
        getStyleClass().add("record");
        setMinWidth(USE_PREF_SIZE);
        FontIcon icon = new FontIcon(MaterialDesignR.RECORD);
        setGraphic(icon);
        textProperty()
                .bind(Bindings.createStringBinding(
                        this::words, model.stageProperty(), model.seenProperty(), texts.languageProperty()));
        Tooltip hint = new Tooltip();
        hint.setWrapText(true);
        hint.setMaxWidth(TOOLTIP_WIDTH);
        hint.textProperty()
                .bind(Bindings.createStringBinding(this::hint, model.seenProperty(), texts.languageProperty()));
        setTooltip(hint);
        accessibleHelpProperty().bind(hint.textProperty());
        visibleProperty().bind(model.readyProperty());
        managedProperty().bind(visibleProperty());
        disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> switch (model.stageProperty().get()) {
                            case NONE -> isReplaying.getValue();
                            case BEGINNING, ENDING -> true;
                            case GOING_ON -> false;
                        },
                        model.stageProperty(),
                        isReplaying));
        model.seenProperty().subscribe(now -> {
            pseudoClassStateChanged(GOING_ON, now.isPresent());
            pseudoClassStateChanged(AWAY, now.filter(RecordButton::isAway).isPresent());
            icon.setIconCode(now.isPresent() ? MaterialDesignS.STOP : MaterialDesignR.RECORD);
        });
        setOnAction(click -> press());
    }

    private static boolean isAway(Seen seen) {
        return !seen.progress().isReached();
    }

    private String words() {
        Stage stage = model.stageProperty().get();
        return switch (stage) {
            case NONE -> texts.now("record.begin");
            case BEGINNING -> texts.now("record.beginning");
            case ENDING -> texts.now("record.ending");
            case GOING_ON -> model.seenProperty().get().map(this::soFar).orElse(texts.now("record.beginning"));
        };
    }

    private String soFar(Seen seen) {
        return texts.now(
                isAway(seen) ? "record.away" : "record.soFar",
                Numbers.duration(seen.time()),
                Numbers.bytes(seen.progress().bytes()));
    }

    private String hint() {
        return model.seenProperty()
                .get()
                .map(seen -> texts.now(
                        "record.endHint",
                        seen.progress().file(),
                        seen.progress().messages()))
                .orElse(texts.now("record.beginHint"));
    }

    private void press() {
        if (model.stageProperty().get() == Stage.GOING_ON) {
            model.end();
        } else {
            asking.apply(nameFor(line.get(), Instant.now())).ifPresent(model::begin);
        }
    }

    /** As {@code liangjiang-digital-2026-11-30-0615.jsonl.zst}, by the clock of this machine. */
    private static String nameFor(String line, Instant now) {
        String plain = line.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return (plain.isEmpty() ? "line" : plain) + "-"
                + STAMP.withZone(ZoneId.systemDefault()).format(now) + ".jsonl.zst";
    }
}
