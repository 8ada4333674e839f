package linetwin.model.kpi;

import linetwin.model.value.Text;

/**
 * A way to say how efficient a line is. No official formula stands behind the published gains, which only compare before
 * and after, so three stand side by side and are always named.
 */
public enum EfficiencyDefinition {
    /** Good vehicles per planned hour. */
    E1("合格车辆数 / 计划小时", "good vehicles per planned hour"),
    /** Good vehicles per direct labour hour: closest to output per worker (人均产量). */
    E2("合格车辆数 / 直接工时", "good vehicles per direct labour hour"),
    /** OEE index of the line (ISO 22400-2). */
    E3("整线 OEE 指数", "OEE index of the line");

    /** What gains are compared by unless somebody chooses otherwise. */
    public static final EfficiencyDefinition DEFAULT = E2;

    private final String formulaZh;
    private final String formulaEn;

    EfficiencyDefinition(String formulaZh, String formulaEn) {
        this.formulaZh = formulaZh;
        this.formulaEn = formulaEn;
    }

    public Text formula() {
        return new Text(formulaZh, formulaEn);
    }
}
