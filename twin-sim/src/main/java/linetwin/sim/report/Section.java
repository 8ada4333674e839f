package linetwin.sim.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import linetwin.model.value.Text;
import linetwin.sim.stats.ConfidenceInterval;

/** A part of a page: a heading, a picture or table, and a note on how to read it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Section.LineDrawing.class, name = "line"),
    @JsonSubTypes.Type(value = Section.Intervals.class, name = "intervals"),
    @JsonSubTypes.Type(value = Section.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Section.Shares.class, name = "shares"),
    @JsonSubTypes.Type(value = Section.OverTime.class, name = "overTime"),
    @JsonSubTypes.Type(value = Section.Fits.class, name = "fits"),
    @JsonSubTypes.Type(value = Section.Pareto.class, name = "pareto"),
    @JsonSubTypes.Type(value = Section.Table.class, name = "table")
})
public sealed interface Section {
    Text heading();

    Text note();

    /** Whether it is drawn by the library of charts, which makes a page a megabyte larger. */
    private boolean isChart() {
        return !(this instanceof Table || this instanceof Pareto || this instanceof LineDrawing);
    }

    /** Whether any of them is. */
    static boolean areCharts(List<Section> sections) {
        return sections.stream().anyMatch(Section::isChart);
    }

    /** The line, area by area in the order of flow. */
    record LineDrawing(Text heading, Text note, List<Area> areas) implements Section {
        /** An area and what stands in it. */
        public record Area(Text title, List<Shape> shapes) {}

        /** An element; {@code kind} chooses its shape, {@code size} says how much it holds or how many positions it has. */
        public record Shape(String kind, Text title, String size) {}
    }

    /** Estimates with their intervals on one scale, beside reference values. */
    record Intervals(Text heading, Text note, String unit, List<Bar> bars, List<Reference> references)
            implements Section {
        /** Without any reference. */
        public static Intervals of(Text heading, Text note, String unit, List<Bar> bars) {
            return new Intervals(heading, note, unit, bars, List.of());
        }
    }

    /** An estimate. */
    record Bar(Text label, double mean, double halfWidth) {
        public static Bar of(Text label, ConfidenceInterval interval, double scale) {
            return new Bar(label, interval.mean() * scale, interval.halfWidth() * scale);
        }
    }

    /** A value to compare with. */
    record Reference(Text label, double value) {}

    /** A waterfall: steps that add up to the total, with whiskers from first-in to last-in value. */
    record Steps(Text heading, Text note, String unit, List<Step> steps, Bar total, List<Reference> references)
            implements Section {
        /** A step; {@code firstIn} is its value as the only one, {@code lastIn} on top of all others. */
        public record Step(Text label, double mean, double halfWidth, double firstIn, double lastIn) {}
    }

    /** Rows of parts that add up to a whole; colours go by the key of a part. */
    record Shares(Text heading, Text note, List<Part> parts, List<Row> rows) implements Section {
        /** A kind of part; {@code key} is a station state or another word that colours know. */
        public record Part(String key, Text label) {}

        /** One fraction per part, 0..1. */
        public record Row(Text label, List<Double> fractions) {}
    }

    /** Shares of consecutive slices of time. */
    record OverTime(Text heading, Text note, double sliceHours, List<Text> labels, List<List<Double>> fractions)
            implements Section {}

    /** Durations beside the distributions that were fitted to them. */
    record Fits(Text heading, Text note, String unit, List<Fit> fits) implements Section {
        /**
         * One of them: how often which durations came as bars of equal width from 0 on, and the share that lasts longer.
         *
         * @param binWidth of the bars
         * @param densities per unit, observed
         * @param curve of the distribution's density, at the middles of the bars; empty for data and constants
         * @param observed Kaplan–Meier
         * @param fitted of the distribution; empty for data and constants
         */
        public record Fit(
                Text label,
                Text result,
                double binWidth,
                List<Double> densities,
                List<Double> curve,
                List<Point> observed,
                List<Point> fitted) {}

        /** The share that lasts longer than a duration, 0..1. */
        public record Point(double duration, double fraction) {}
    }

    /** What most of something is due to: bars, the longest first, each with the share that all up to it have. */
    record Pareto(Text heading, Text note, List<Item> items) implements Section {
        /**
         * A cause.
         *
         * @param fraction of the whole, 0..1
         * @param figure what it says in words
         */
        public record Item(Text label, double fraction, Text figure) {}
    }

    /** Figures; folded away on the screen if they are many. */
    record Table(Text heading, Text note, boolean folded, List<Text> columns, List<List<Text>> rows)
            implements Section {
        /** One that is not folded. */
        public static Table of(Text heading, Text note, List<Text> columns, List<List<Text>> rows) {
            return new Table(heading, note, false, columns, rows);
        }
    }
}
