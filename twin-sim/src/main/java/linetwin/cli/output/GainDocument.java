package linetwin.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.value.Text;
import linetwin.sim.experiment.gain.EffectSpread;
import linetwin.sim.experiment.gain.GainShares;
import linetwin.sim.experiment.gain.GainSpread;
import linetwin.sim.experiment.gain.LeverOrders;
import linetwin.sim.experiment.gain.LeverShare;
import linetwin.sim.experiment.gain.Waterfall;
import linetwin.sim.report.GainData;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportContent;
import linetwin.sim.report.Section;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Steps;
import linetwin.sim.report.Section.Table;
import linetwin.sim.report.Words;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;

/**
 * What a scenario gains over its baseline, and what each lever contributes to it.
 *
 * @param definition by which the text tells the gain; data and page tell all
 */
public record GainDocument(
        Scenario scenario, Waterfall waterfall, EfficiencyDefinition definition, int plannedReplications)
        implements ResultDocument {
    @Override
    public JsonObject data() {
        return new GainData(scenario, waterfall, ProgramVersion.text()).fields();
    }

    /** Only if there is a gain by the definition. */
    @Override
    public Paragraphs text() {
        GainShares gain = waterfall.findGain(definition).orElseThrow();
        List<String> closing = new ArrayList<>(List.of(GainReference.MEANING.en()));
        if (definition == EfficiencyDefinition.E3) {
            waterfall.oeeNotes().forEach(note -> closing.add(note.text().en()));
        }
        return new Paragraphs()
                .add(
                        waterfall.scenario() + " gains " + Numerals.signedPercent(gain.totalPercent()) + " over "
                                + waterfall.baseline() + " by " + definition + " ("
                                + definition.formula().en() + ").",
                        orders() + "; each line " + Settings.text(waterfall.plan(), plannedReplications) + ".")
                .add(new WaterfallPicture(steps(gain)).lines())
                .add(shareTable(gain))
                .add(gain.spread().map(this::spreadTable).orElse(List.of()))
                .add(PublishedGains.table(Map.of(definition.name(), Optional.of(gain.totalPercent()))))
                .add(closing);
    }

    private String orders() {
        LeverOrders orders = waterfall.orders();
        String levers = Numerals.count(waterfall.levers().size(), "lever") + " in ";
        return orders.isExact()
                ? levers + "all " + orders.count() + " combinations"
                : levers + orders.count() + " random orders per replication, since there are more than "
                        + LeverOrders.MOST_LEVERS_FOR_ALL;
    }

    private TextTable shareTable(GainShares gain) {
        TextTable table = TextTable.ofNumbers("lever", "share", "as the only one", "on top of all others", "evidence");
        for (int i = 0; i < gain.levers().size(); i++) {
            LeverShare share = gain.levers().get(i);
            Lever lever = waterfall.levers().get(i);
            table.add(
                    lever.title().en(),
                    Numerals.signedPercent(share.sharePercent()),
                    Numerals.signedPercent(share.firstInPercent()),
                    Numerals.signedPercent(share.lastInPercent()),
                    lever.grade());
        }
        table.add("all levers", Numerals.signedPercent(gain.totalPercent()), "", "", "");
        return table;
    }

    private List<String> spreadTable(GainSpread spread) {
        TextTable table = TextTable.ofNumbers(
                "with effects drawn from their ranges", "mean", "19 of 20 draws", "sd of effects", "sd of noise");
        for (int i = 0; i < waterfall.levers().size(); i++) {
            addSpread(
                    table,
                    waterfall.levers().get(i).title().en(),
                    spread.levers().get(i));
        }
        addSpread(table, "all levers", spread.total());
        return table.lines();
    }

    private static void addSpread(TextTable table, String title, EffectSpread spread) {
        PredictionInterval range = spread.rangePercent();
        table.add(
                title,
                Numerals.signedPercent(spread.meanPercent()),
                spread.effectStandardDeviation() > 0
                        ? String.format(Locale.ROOT, "%+.1f to %+.1f %%", range.lower(), range.upper())
                        : "hidden by noise",
                Numerals.fixed(spread.effectStandardDeviation(), 2),
                Numerals.fixed(spread.noiseStandardDeviation(), 2));
    }

    public Report page(String version) {
        List<GainShares> gains = waterfall.gains().stream()
                .sorted(Comparator.comparing(gain -> gain.definition() != EfficiencyDefinition.DEFAULT))
                .toList();
        return new ReportContent(
                        new Text("提升来自哪些措施？", "Which levers does the gain come from?"),
                        gains.isEmpty()
                                ? new Text("这条产线没有可比的效率。", "The line has no efficiency to compare.")
                                : answer(gains.get(0)),
                        Stream.<Section>concat(
                                        gains.stream().map(this::steps),
                                        gains.stream().map(this::table))
                                .toList())
                .about(scenario, waterfall.plan(), version);
    }

    private Text answer(GainShares gain) {
        String total = Numerals.interval(gain.totalPercent()) + " %";
        Text most = gain.levers().stream()
                .max(Comparator.comparingDouble(share -> share.sharePercent().mean()))
                .map(this::title)
                .orElse(Text.of("–"));
        Text published = PublishedGains.sentence(gain.totalPercent());
        return new Text(
                "按 " + gain.definition() + "（" + gain.definition().formula().zh() + "）提升 " + total + "，其中贡献最大的是“"
                        + most.zh() + "”。" + published.zh(),
                "By " + gain.definition() + " (" + gain.definition().formula().en() + ") the gain is " + total
                        + "; most of it comes from \"" + most.en() + "\". " + published.en());
    }

    private Text title(LeverShare share) {
        return waterfall.levers().stream()
                .filter(lever -> lever.id().equals(share.lever()))
                .map(Lever::title)
                .findFirst()
                .orElse(Text.of(share.lever()));
    }

    private Steps steps(GainShares gain) {
        Text formula = gain.definition().formula();
        return new Steps(
                new Text(
                        "按 " + gain.definition() + " 的提升：" + formula.zh(),
                        "Gain by " + gain.definition() + ": " + formula.en()),
                new Text(
                        "条形为夏普利值（各种先后顺序的平均贡献），合计等于总提升；细线的两端为最先与最后采用时的贡献。" + GainReference.MEANING.zh(),
                        "Bars are Shapley values, what a lever adds on average over all orders; they add up to the total. Thin"
                                + " lines reach from its value as the only lever to that on top of all others. "
                                + GainReference.MEANING.en()),
                "%",
                gain.levers().stream()
                        .map(share -> new Steps.Step(
                                title(share),
                                share.sharePercent().mean(),
                                share.sharePercent().halfWidth(),
                                share.firstInPercent().mean(),
                                share.lastInPercent().mean()))
                        .toList(),
                Bar.of(new Text("合计", "Total"), gain.totalPercent(), 1),
                PublishedGains.references());
    }

    private Table table(GainShares gain) {
        List<List<Text>> rows = new ArrayList<>();
        for (LeverShare share : gain.levers()) {
            rows.add(List.of(
                    title(share),
                    percent(share.sharePercent()),
                    percent(share.firstInPercent()),
                    percent(share.lastInPercent())));
        }
        rows.add(List.of(new Text("合计", "Total"), percent(gain.totalPercent()), Text.of("–"), Text.of("–")));
        return Table.of(
                new Text("各措施的贡献，按 " + gain.definition(), "What each lever adds, by " + gain.definition()),
                Words.joined(
                        new Text(
                                "占传统产线效率的百分比，95 % 区间。",
                                "In percent of the baseline's efficiency, with 95 % intervals."),
                        gain.definition() == EfficiencyDefinition.E3 ? waterfall.oeeNotes() : List.of()),
                List.of(
                        new Text("措施", "Lever"),
                        new Text("夏普利值", "Shapley value"),
                        new Text("单独采用", "As the only one"),
                        new Text("最后采用", "On top of all others")),
                rows);
    }

    private static Text percent(ConfidenceInterval interval) {
        return Text.of(Numerals.interval(interval) + " %");
    }
}
