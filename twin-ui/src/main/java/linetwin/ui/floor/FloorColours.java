package linetwin.ui.floor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import linetwin.ui.state.StateLook;
import org.jspecify.annotations.Nullable;

/**
 * The colours of the floor: invisible regions that the style sheet colours as it does the boxes of the line's picture, so that states look the same
 * there and here, and change with the look.
 */
final class FloorColours extends Group {
    private final Map<StateLook, Region> places = new EnumMap<>(StateLook.class);
    private final Map<StateLook, Region> stores = new EnumMap<>(StateLook.class);
    private final Map<StateLook, Label> letters = new EnumMap<>(StateLook.class);
    private final Map<Part, Region> parts = new EnumMap<>(Part.class);

    /** What has a colour of its own that does not depend on a state. */
    enum Part {
        SLAB,
        BELT,
        MARK,
        ROBOT,
        GLASS,
        METAL,
        LIMIT,
        FULL,
        INSPECTOR,
        INK,
        QUIET
    }

    /**
     * How a surface is painted.
     *
     * @param dashes of its edge, in pixels; empty for a solid one
     */
    record Coat(Paint fill, Paint edge, double edgeWidth, List<Double> dashes) {
        private static final Coat NONE = new Coat(Color.GRAY, Color.DARKGRAY, 1, List.of());

        Coat {
            dashes = List.copyOf(dashes);
        }

        /** Its colour in the shade; that of its edge, where it is hatched. */
        Color shade(double share) {
            Color base = fill instanceof Color plain ? plain : edge instanceof Color plain ? plain : Color.GRAY;
            return base.deriveColor(0, 1, share, 1);
        }
    }

    FloorColours(Runnable onChanged) {
        setManaged(false);
        setVisible(false);
        for (StateLook state : StateLook.values()) {
            places.put(state, add(new Region(), onChanged, state, "element", "place"));
            stores.put(state, add(new Region(), onChanged, state, "element", "buffer"));
            Label letter = new Label();
            letter.getStyleClass().add(state.styleClass());
            letters.put(state, letter);
            getChildren().add(letter);
        }
        for (Part part : Part.values()) {
            parts.put(
                    part,
                    add(new Region(), onChanged, null, "floor-" + part.name().toLowerCase(Locale.ROOT)));
        }
    }

    private Region add(Region region, Runnable onChanged, @Nullable StateLook state, String... classes) {
        region.getStyleClass().addAll(classes);
        if (state != null) {
            region.pseudoClassStateChanged(PseudoClass.getPseudoClass(state.styleClass()), true);
        }
        region.backgroundProperty().subscribe((before, now) -> onChanged.run());
        getChildren().add(region);
        return region;
    }

    Coat ofPlace(StateLook state) {
        return coatOf(places.get(state));
    }

    Coat ofStore(StateLook state) {
        return coatOf(stores.get(state));
    }

    /** Of the letter of a state on its own colour. */
    Paint ofLetter(StateLook state) {
        Label letter = letters.get(state);
        return letter == null ? Color.BLACK : letter.getTextFill();
    }

    Coat of(Part part) {
        return coatOf(parts.get(part));
    }

    private static Coat coatOf(@Nullable Region region) {
        Background background = region == null ? null : region.getBackground();
        Border border = region == null ? null : region.getBorder();
        if (background == null || background.getFills().isEmpty()) {
            return Coat.NONE;
        }
        Paint fill = background.getFills().get(0).getFill();
        if (border == null || border.getStrokes().isEmpty()) {
            return new Coat(fill, fill, 1, List.of());
        }
        BorderStroke stroke = border.getStrokes().get(0);
        List<Double> dashes = new ArrayList<>(
                stroke.getTopStyle() == null ? List.of() : stroke.getTopStyle().getDashArray());
        return new Coat(fill, stroke.getTopStroke(), stroke.getWidths().getTop(), dashes);
    }
}
