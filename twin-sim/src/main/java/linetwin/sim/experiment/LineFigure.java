package linetwin.sim.experiment;

import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineKpis;
import linetwin.model.line.Text;

/** The figures of the whole line that an experiment estimates; their definitions are those of {@link LineKpis}. */
public enum LineFigure {
    GOOD_PER_PLANNED_HOUR("goodVehiclesPerPlannedHour", "E1 合格车辆数 / 计划小时", "E1 good vehicles per planned hour", ""),
    GOOD_PER_LABOUR_HOUR("goodVehiclesPerLabourHour", "E2 合格车辆数 / 直接工时", "E2 good vehicles per direct labour hour", ""),
    OEE_INDEX("oeeIndex", "E3 整线 OEE 指数", "E3 OEE index of the line", "%"),
    AVAILABILITY("availability", "时间开动率", "   availability", "%"),
    PERFORMANCE("performance", "性能开动率", "   performance", "%"),
    QUALITY("quality", "合格品率", "   quality", "%"),
    GOOD("goodVehicles", "合格车辆", "good vehicles", ""),
    SCRAPPED("scrappedVehicles", "报废车辆", "scrapped vehicles", ""),
    DONE("doneFraction", "计划完成率", "done of the plan", "%"),
    LEAD_TIME("leadTimeHours", "制造周期，平均", "lead time, mean", "h"),
    LEAD_TIME_P95("leadTimeP95Hours", "制造周期，95 % 分位", "lead time, 95th percentile", "h"),
    WORK_IN_PROCESS("workInProcess", "在制品，平均", "work in process, mean", ""),
    WORK_IN_PROCESS_AT_END("workInProcessAtEnd", "期末在制品", "work in process at the end", ""),
    FIRST_TIME_THROUGH("firstTimeThrough", "一次通过率", "first time through", "%"),
    PAINT_RIGHT_FIRST_TIME("paintRightFirstTime", "涂装一次合格率", "paint right first time", "%"),
    ENERGY_PER_VEHICLE("energyKwhPerVehicle", "单车能耗", "energy per vehicle", "kWh");

    private final String name;
    private final String zh;
    private final String title;
    private final String unit;

    LineFigure(String name, String zh, String title, String unit) {
        this.name = name;
        this.zh = zh;
        this.title = title;
        this.unit = unit;
    }

    /** The figure by which an efficiency is measured. */
    public static LineFigure of(EfficiencyDefinition definition) {
        return switch (definition) {
            case E1 -> GOOD_PER_PLANNED_HOUR;
            case E2 -> GOOD_PER_LABOUR_HOUR;
            case E3 -> OEE_INDEX;
        };
    }

    public Figure figure() {
        return Figure.ofLine(name);
    }

    /** In a table; indented if it is a factor of the one before. */
    public String title() {
        return title;
    }

    /** The title in both languages. */
    public Text text() {
        return new Text(zh, title.strip());
    }

    /** The unit in tables: {@code %} for fractions, empty for counts and rates that the title explains. */
    public String unit() {
        return unit;
    }

    /** Whether a line is better the more it has of this. */
    public boolean isMoreBetter() {
        return switch (this) {
            case SCRAPPED, LEAD_TIME, LEAD_TIME_P95, WORK_IN_PROCESS, WORK_IN_PROCESS_AT_END, ENERGY_PER_VEHICLE ->
                false;
            case GOOD_PER_PLANNED_HOUR,
                    GOOD_PER_LABOUR_HOUR,
                    OEE_INDEX,
                    AVAILABILITY,
                    PERFORMANCE,
                    QUALITY,
                    GOOD,
                    DONE,
                    FIRST_TIME_THROUGH,
                    PAINT_RIGHT_FIRST_TIME -> true;
        };
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
}
