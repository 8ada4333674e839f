package linetwin.model.kpi;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import linetwin.model.value.Text;

/**
 * The catalogue of the figures of a whole line, each said once: its names, titles, unit, which way it is better, when it has no
 * value, and what it is of {@link LineKpis}. Tables, JSON, reports, {@code kpi} messages, the verification of recordings and
 * the what-if screen go through it, in its order. Formulas and their sources are those of {@link LineKpis}.
 */
public enum LineFigure {
    GOOD_PER_PLANNED_HOUR(
            "goodVehiclesPerPlannedHour",
            "jobsPerHour",
            "E1 合格车辆数 / 计划小时",
            "E1 good vehicles per planned hour",
            Unit.NUMBER,
            Better.MORE,
            Missing.PLANNED_TIME),
    GOOD_PER_LABOUR_HOUR(
            "goodVehiclesPerLabourHour",
            "vehiclesPerLabourHour",
            "E2 合格车辆数 / 直接工时",
            "E2 good vehicles per direct labour hour",
            Unit.NUMBER,
            Better.MORE,
            Missing.LABOUR),
    OEE_INDEX(
            "oeeIndex",
            "oeeFraction",
            "E3 整线 OEE 指数",
            "E3 OEE index of the line",
            Unit.FRACTION,
            Better.MORE,
            Missing.PLANNED_TIME),
    AVAILABILITY("availability", "", "时间开动率", "availability", Unit.FRACTION, Better.MORE, Missing.PLANNED_TIME),
    PERFORMANCE("performance", "", "性能开动率", "performance", Unit.FRACTION, Better.MORE, Missing.PLANNED_TIME),
    QUALITY("quality", "", "合格品率", "quality", Unit.FRACTION, Better.MORE, Missing.ENDED_VEHICLE),
    GOOD("goodVehicles", "goodVehicles", "合格车辆", "good vehicles", Unit.NUMBER, Better.MORE, Missing.MEASUREMENT),
    SCRAPPED(
            "scrappedVehicles",
            "scrappedVehicles",
            "报废车辆",
            "scrapped vehicles",
            Unit.NUMBER,
            Better.LESS,
            Missing.MEASUREMENT),
    DONE("doneFraction", "", "计划完成率", "done of the plan", Unit.FRACTION, Better.MORE, Missing.PLANNED_TIME),
    LEAD_TIME(
            "leadTimeHours",
            "leadTimeMeanHours",
            "制造周期，平均",
            "lead time, mean",
            Unit.HOURS,
            Better.LESS,
            Missing.COMPLETED_VEHICLE),
    LEAD_TIME_P95(
            "leadTimeP95Hours",
            "leadTimeP95Hours",
            "制造周期，95 % 分位",
            "lead time, 95th percentile",
            Unit.HOURS,
            Better.LESS,
            Missing.COMPLETED_VEHICLE),
    WORK_IN_PROCESS(
            "workInProcess", "", "在制品，平均", "work in process, mean", Unit.NUMBER, Better.LESS, Missing.MEASUREMENT),
    WORK_IN_PROCESS_AT_END(
            "workInProcessAtEnd",
            "wipItems",
            "期末在制品",
            "work in process at the end",
            Unit.NUMBER,
            Better.LESS,
            Missing.MEASUREMENT),
    FIRST_TIME_THROUGH(
            "firstTimeThrough",
            "firstTimeThroughFraction",
            "一次通过率",
            "first time through",
            Unit.FRACTION,
            Better.MORE,
            Missing.ENDED_VEHICLE),
    PAINT_RIGHT_FIRST_TIME(
            "paintRightFirstTime",
            "paintRightFirstTimeFraction",
            "涂装一次合格率",
            "paint right first time",
            Unit.FRACTION,
            Better.MORE,
            Missing.PAINT_INSPECTION),
    ENERGY_PER_VEHICLE(
            "energyKwhPerVehicle",
            "energyKwhPerVehicle",
            "单车能耗",
            "energy per vehicle",
            Unit.KILOWATT_HOURS,
            Better.LESS,
            Missing.ENERGY);

    private static final SortedMap<String, ToDoubleFunction<LineKpis>> PUBLISHED = published();

    private final String nameInResults;
    private final String nameInMessages;
    private final String zh;
    private final String en;
    private final Unit unit;
    private final Better better;
    private final Missing missing;

    /**
     * A figure.
     *
     * @param nameInMessages in {@code kpi} messages; empty if they do not tell it
     */
    LineFigure(
            String nameInResults,
            String nameInMessages,
            String zh,
            String en,
            Unit unit,
            Better better,
            Missing missing) {
        this.nameInResults = nameInResults;
        this.nameInMessages = nameInMessages;
        this.zh = zh;
        this.en = en;
        this.unit = unit;
        this.better = better;
        this.missing = missing;
    }

    /** The figure by which an efficiency is measured. */
    public static LineFigure of(EfficiencyDefinition definition) {
        return switch (definition) {
            case E1 -> GOOD_PER_PLANNED_HOUR;
            case E2 -> GOOD_PER_LABOUR_HOUR;
            case E3 -> OEE_INDEX;
        };
    }

    /** The figure of that name in results, such as {@code leadTimeHours}. */
    public static Optional<LineFigure> find(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.nameInResults.equals(name))
                .findFirst();
    }

    /** The names of all in results, in their order. */
    public static List<String> names() {
        return Arrays.stream(values()).map(figure -> figure.nameInResults).toList();
    }

    /**
     * What {@code kpi} messages tell, by the names of the contract: these figures, and the counts of vehicles that left and that
     * were planned. A figure without a value is left out.
     */
    public static SortedMap<String, Double> published(LineKpis kpis) {
        SortedMap<String, Double> published = new TreeMap<>();
        PUBLISHED.forEach((name, figure) -> {
            double value = figure.applyAsDouble(kpis);
            if (Double.isFinite(value)) {
                published.put(name, value);
            }
        });
        return published;
    }

    /** The names that {@link #published} has if all have a value. */
    static Set<String> publishedNames() {
        return PUBLISHED.keySet();
    }

    private static SortedMap<String, ToDoubleFunction<LineKpis>> published() {
        SortedMap<String, ToDoubleFunction<LineKpis>> published = new TreeMap<>();
        published.put("completedVehicles", kpis -> kpis.output().completed());
        published.put("planVehicles", LineKpis::planVehicles);
        for (LineFigure figure : values()) {
            if (!figure.nameInMessages.isEmpty()) {
                published.put(figure.nameInMessages, figure::value);
            }
        }
        return Collections.unmodifiableSortedMap(published);
    }

    /** Its name in results. */
    public Figure figure() {
        return Figure.ofLine(nameInResults);
    }

    /** The title in both languages. */
    public Text text() {
        return new Text(zh, en);
    }

    /** The English title in a table below other figures: indented if it is a factor of the one before. */
    public String title() {
        return isFactorOfOee() ? "   " + en : en;
    }

    private boolean isFactorOfOee() {
        return this == AVAILABILITY || this == PERFORMANCE || this == QUALITY;
    }

    /** The unit in tables: {@code %} for fractions, empty for counts and rates that the title explains. */
    public String unit() {
        return unit.symbol;
    }

    /** What a value is multiplied by to be shown in its unit: 100 for fractions, else 1. */
    public double scale() {
        return unit.scale;
    }

    /** Whether a line is better the more it has of this. */
    public boolean isMoreBetter() {
        return better == Better.MORE;
    }

    /** Why a result of several replications may lack it. */
    public Text whyMissing() {
        return missing.why();
    }

    /** Not a number where there is nothing to divide by. */
    public double value(LineKpis kpis) {
        return switch (this) {
            case GOOD_PER_PLANNED_HOUR -> kpis.output().jobsPerHour();
            case GOOD_PER_LABOUR_HOUR -> kpis.output().vehiclesPerLabourHour();
            case OEE_INDEX -> kpis.oee().index().value();
            case AVAILABILITY -> kpis.oee().availability().value();
            case PERFORMANCE -> kpis.oee().performance().value();
            case QUALITY -> kpis.oee().quality().value();
            case GOOD -> kpis.output().good();
            case SCRAPPED -> kpis.output().scrapped();
            case DONE -> kpis.doneFraction();
            case LEAD_TIME -> kpis.leadTime().meanHours();
            case LEAD_TIME_P95 -> kpis.leadTime().p95Hours();
            case WORK_IN_PROCESS -> kpis.meanWip();
            case WORK_IN_PROCESS_AT_END -> kpis.wip();
            case FIRST_TIME_THROUGH -> kpis.output().firstTimeThroughRatio().value();
            case PAINT_RIGHT_FIRST_TIME -> kpis.paintRightFirstTime().value();
            case ENERGY_PER_VEHICLE -> kpis.energyKwhPerVehicle();
        };
    }

    private enum Unit {
        NUMBER("", 1),
        FRACTION("%", 100),
        HOURS("h", 1),
        KILOWATT_HOURS("kWh", 1);

        private final String symbol;
        private final double scale;

        Unit(String symbol, double scale) {
            this.symbol = symbol;
            this.scale = scale;
        }
    }

    private enum Better {
        MORE,
        LESS
    }

    /** What a replication must have for a figure to have a value. */
    private enum Missing {
        PLANNED_TIME("在某次重复中没有计划生产时间。", "In some replication there was no planned time."),
        LABOUR("没有描述直接操作工，或没有付薪工时。", "No direct operators are described, or none was paid."),
        COMPLETED_VEHICLE("在某次重复中没有车下线。", "In some replication no vehicle left."),
        ENDED_VEHICLE("在某次重复中没有车下线或报废。", "In some replication no vehicle left or was scrapped."),
        PAINT_INSPECTION(
                "区域 painting 中没有检查，或没有车经过检查。", "No area painting with an inspection, or nothing was inspected."),
        ENERGY("没有描述能耗，或在某次重复中没有车下线。", "No power is described, or in some replication no vehicle left."),
        MEASUREMENT("某次重复没有测到它。", "Some replication did not measure it.");

        private final String zh;
        private final String en;

        Missing(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        private Text why() {
            return new Text(zh, en);
        }
    }
}
