package linetwin.ui.floor.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import linetwin.ui.control.Abbreviation;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.text.ScreenFont;

/**
 * Finds for each name of a picture a place where nothing else stands and no other name does: as large as it may be, before its
 * thing rather than beside or behind it, in one line rather than in two; at last a number stands for it, and where even that has
 * no room, nothing.
 */
public final class LabelPlacement {
    private static final double LEAST_USUAL = 12;
    private static final double LARGEST = 18;

    /** Free pixels around a name. */
    private static final double MARGIN = 2;

    /** Where names stand beside the middle of their thing, in widths of the name. */
    private static final List<Double> ASIDE = List.of(0.0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75);

    /** What it costs to stand behind or beside a thing; a smaller size of letters costs 1. */
    private static final double BEHIND = 2.5;

    private static final double BESIDE = 4;
    private static final double WITHOUT_FIGURE = 6;

    private final List<Outline> outlines;
    private final Rectangle2D room;
    private final double largest;
    private final double widest;
    private final Map<String, Double> widths = new HashMap<>();
    private final Map<String, Label> placed = new LinkedHashMap<>();

    /** Words in lines, and what that costs. */
    private record Setting(List<String> lines, double size, double cost) {
        /** The same if it has to do without the figure of its thing. */
        Setting later() {
            return new Setting(lines, size, cost + WITHOUT_FIGURE);
        }
    }

    /** A setting somewhere. */
    private record Candidate(Label label, double cost) {}

    /**
     * A picture without names.
     *
     * @param usual size of letters, in pixels
     * @param widest pixels that a line may have
     */
    public LabelPlacement(List<Outline> outlines, Rectangle2D room, double usual, double widest) {
        this.outlines = List.copyOf(outlines);
        this.room = room;
        this.widest = widest;
        largest = Math.max(LEAST_USUAL, Math.min(LARGEST, Math.rint(usual)));
    }

    /** The labels by the ids of their things; there is none for a thing whose number has no room. */
    public Map<String, Label> place(List<LabelWish> wishes) {
        for (LabelWish wish : wishes) {
            List<Outline> near = outlines.stream()
                    .filter(outline ->
                            !(outline.mayBearItsName() && outline.of().equals(wish.id())))
                    .filter(outline -> isNear(outline.bounds(), wish))
                    .toList();
            find(wish, near).ifPresent(label -> placed.put(wish.id(), label));
        }
        return placed;
    }

    private boolean isNear(Rectangle2D bounds, LabelWish wish) {
        double reach = widest + 4 * LARGEST;
        return Math.abs((bounds.getMinX() + bounds.getMaxX()) / 2 - wish.below().getX()) < reach + bounds.getWidth()
                && Math.abs((bounds.getMinY() + bounds.getMaxY()) / 2
                                - wish.below().getY())
                        < reach + bounds.getHeight();
    }

    private Optional<Label> find(LabelWish wish, List<Outline> near) {
        boolean wantsFigure = !wish.figure().isEmpty();
        return settings(wish)
                .flatMap(setting -> wantsFigure
                        ? Stream.concat(candidates(wish, setting, true), candidates(wish, setting.later(), false))
                        : candidates(wish, setting, false))
                .sorted(Comparator.comparingDouble(Candidate::cost))
                .map(Candidate::label)
                .filter(label -> isFree(label.box(), near))
                .findFirst();
    }

    private boolean isFree(Rectangle2D box, List<Outline> near) {
        return room.contains(box)
                && placed.values().stream().noneMatch(other -> other.box().intersects(box))
                && near.stream().noneMatch(outline -> outline.meets(box));
    }

    private Stream<Setting> settings(LabelWish wish) {
        List<Setting> settings = new ArrayList<>();
        List<String> forms = Stream.concat(Stream.of(wish.name()), Abbreviation.formsOf(wish.name()))
                .toList();
        for (int form = 0; form < forms.size(); form++) {
            for (double size = largest; size >= FittedLabel.SMALLEST; size--) {
                double cost = largest - size + 4.0 * form;
                settings.add(new Setting(List.of(forms.get(form)), size, cost));
                List<String> halves = halves(forms.get(form));
                if (halves.size() > 1) {
                    settings.add(new Setting(halves, size, cost + 1));
                }
            }
        }
        settings.add(new Setting(List.of(wish.number()), FittedLabel.SMALLEST, 100));
        return settings.stream().filter(setting -> widthOf(setting) <= widest);
    }

    /** The two lines of a name of several words that are most alike in length; else the name. */
    private static List<String> halves(String name) {
        int best = -1;
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            best = best < 0 || Math.abs(2 * at - name.length()) < Math.abs(2 * best - name.length()) ? at : best;
        }
        return best < 0 ? List.of(name) : List.of(name.substring(0, best), name.substring(best + 1));
    }

    private Stream<Candidate> candidates(LabelWish wish, Setting setting, boolean hasFigure) {
        double width = Math.max(widthOf(setting), hasFigure ? widthOf(wish.figure(), setting.size()) : 0) + 2 * MARGIN;
        int lines = setting.lines().size() + (hasFigure ? 1 : 0);
        double height = setting.size() * (Label.HEIGHT + Label.PITCH * (lines - 1));
        double sunk = wish.slope() * width / 2;
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ASIDE.size(); i++) {
            double aside = ASIDE.get(i) * width;
            double cost = setting.cost() + i;
            double below = wish.below().getY() + wish.slope() * aside;
            Point2D middle = new Point2D(wish.below().getX() + aside, below + Math.min(sunk, 5));
            candidates.add(candidate(setting, hasFigure, middle, width, height, cost));
            if (sunk > 5) { // wholly under the edge of its thing
                Point2D lower = new Point2D(middle.getX(), below + sunk);
                candidates.add(candidate(setting, hasFigure, lower, width, height, cost + 0.5));
            }
            double above = wish.above().getY() + wish.slope() * aside - sunk - height;
            Point2D behind = new Point2D(wish.above().getX() + aside, above);
            candidates.add(candidate(setting, hasFigure, behind, width, height, cost + BEHIND));
        }
        Point2D left = wish.left().add(-width / 2, -height / 2);
        Point2D right = wish.right().add(width / 2, -height / 2);
        candidates.add(candidate(setting, hasFigure, left, width, height, setting.cost() + BESIDE));
        candidates.add(candidate(setting, hasFigure, right, width, height, setting.cost() + BESIDE));
        return candidates.stream();
    }

    private static Candidate candidate(
            Setting setting, boolean hasFigure, Point2D middle, double width, double height, double cost) {
        Rectangle2D box = new Rectangle2D(middle.getX() - width / 2, middle.getY(), width, height);
        return new Candidate(new Label(setting.lines(), setting.size(), hasFigure, box), cost);
    }

    private double widthOf(Setting setting) {
        return setting.lines().stream()
                .mapToDouble(line -> widthOf(line, setting.size()))
                .max()
                .orElse(0);
    }

    private double widthOf(String words, double size) {
        return widths.computeIfAbsent(size + " " + words, unknown -> {
            Text probe = new Text(words);
            probe.setFont(Font.font(ScreenFont.FAMILY, size));
            return probe.getLayoutBounds().getWidth();
        });
    }
}
