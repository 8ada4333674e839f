package linetwin.sim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.model.value.Text;
import linetwin.sim.report.Report.Fact;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"report\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void pageHoldsTheReportInBothLanguagesAndLoadsNothing() throws IOException {
        String page = Files.readString(ReportFolder.open(folder).write(report("framing"), PageLanguage.ZH));

        assertThat(page).contains("<html lang=\"zh\">").contains("default-src 'none'");
        String markup = page.replaceAll("(?s)(<script[^>]*>).*?</script>", "$1");
        assertThat(markup).contains("<script>").doesNotContainPattern("(src|href)=|url\\(|@import");
        assertThat(data(page).at("/question/zh").asText()).isEqualTo("问题");
        assertThat(data(page).at("/sections/0/type").asText()).isEqualTo("intervals");
    }

    @Test
    void noNameCanBecomeMarkup() throws IOException {
        String hostile = "</script><script>alert('x')</script>&lt;&amp;@data@\"'\u2028";

        Path file = ReportFolder.open(folder).write(report(hostile), PageLanguage.EN);

        String page = Files.readString(file);
        assertThat(page).doesNotContain("alert('x')</script>");
        assertThat(data(page).at("/sections/0/bars/0/label/en").asText()).isEqualTo(hostile);
        assertThat(data(page))
                .isEqualTo(new ObjectMapper()
                        .readTree(file.resolveSibling("report.json").toFile()));
    }

    @Test
    void secondReportReplacesTheFirstAndLeavesNothingElseBehind() throws IOException {
        ReportFolder.open(folder.resolve("new/one")).write(report("first"), PageLanguage.EN);
        ReportFolder.open(folder.resolve("new/one")).write(report("second"), PageLanguage.EN);

        try (Stream<Path> files = Files.list(folder.resolve("new/one"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("report.html", "report.json");
        }
        assertThat(folder.resolve("new/one/report.json"))
                .content()
                .contains("second")
                .doesNotContain("first");
    }

    @Test
    void fileInThePlaceOfTheFolderIsRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "kept");

        assertThatThrownBy(() -> ReportFolder.open(file))
                .isInstanceOf(ReportException.class)
                .hasMessage("the report can't be written to " + file + ": " + file + " is a file; must be a folder.");
        assertThatThrownBy(() -> ReportFolder.open(file.resolve("inner")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("kept");
    }

    private static JsonNode data(String page) throws IOException {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private static Report report(String name) {
        return new Report(
                Text.of(name),
                new Text("问题", "question"),
                new Text("回答", "answer"),
                List.of(new Fact(Text.of("seed"), Text.of("1"))),
                List.of(
                        new Intervals(
                                Text.of("h"), Text.of("n"), "%", List.of(new Bar(Text.of(name), 1, 0.5)), List.of()),
                        new Table(Text.of("h"), Text.of("n"), false, List.of(Text.of(name)), List.of())));
    }
}
