package linetwin.model.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

class LineFigureTest {
    @Test
    void everyFigureHasNamesAndTitlesOfItsOwn() {
        assertThat(LineFigure.names()).doesNotHaveDuplicates();
        assertThat(LineFigure.values())
                .extracting(LineFigure::text)
                .extracting(Text::zh)
                .doesNotHaveDuplicates();
        assertThat(LineFigure.values())
                .extracting(LineFigure::text)
                .extracting(Text::en)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFigureIsFoundByItsNameInResults() {
        assertThat(LineFigure.names())
                .allSatisfy(name -> assertThat(LineFigure.find(name))
                        .get()
                        .extracting(LineFigure::figure)
                        .isEqualTo(Figure.ofLine(name)));
        assertThat(LineFigure.find("jobsPerHour")).as("a name of messages").isEmpty();
    }

    @Test
    void messagesTellWhatTheContractDocuments() throws IOException {
        assertThat(LineFigure.publishedNames()).isEqualTo(documented());
    }

    private static Set<String> documented() throws IOException {
        Matcher listed = Pattern.compile("The simulator publishes, since the run began: (.*?)\\.", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(listed.find()).isTrue();
        return Arrays.stream(listed.group(1).split("[`,\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
