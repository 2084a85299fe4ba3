package vn.sanvat.search.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisPluginTests {
    @Test
    void registersItsPartsUnderTheStandardNames() throws IOException {
        assertThat(AnalysisPlugin.fromClasspath().namedComponents())
                .contains(
                        "\"org.elasticsearch.plugin.analysis.CharFilterFactory\":{\"mapping\":",
                        "\"org.elasticsearch.plugin.analysis.TokenFilterFactory\":{\"asciifolding\":",
                        "\"edge_ngram\":\"vn.sanvat.search.node.analysis.EdgeNgram\"",
                        "\"synonym_graph\":",
                        "\"unique\":");
    }

    @Test
    void isAFolderOfThreeFiles(@TempDir Path plugins) throws IOException {
        AnalysisPlugin.fromClasspath().writeTo(plugins, "8.19.21");
        Path folder = plugins.resolve(AnalysisPlugin.NAME);
        assertThat(Files.readString(folder.resolve("stable-plugin-descriptor.properties")))
                .contains("name=sanvat-analysis\n", "elasticsearch.version=8.19.21\n");
        assertThat(folder.resolve("named_components.json")).isNotEmptyFile();
        try (var jar = new JarFile(folder.resolve("sanvat-analysis.jar").toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .contains(
                            "vn/sanvat/search/node/analysis/AsciiFolding.class",
                            "vn/sanvat/search/node/analysis/AsciiFolding$Settings.class");
        }
    }

    @Test
    void hasTheSameFingerprintAsLongAsItsClassesAreTheSame() throws IOException {
        assertThat(AnalysisPlugin.fromClasspath().fingerprint())
                .isEqualTo(AnalysisPlugin.fromClasspath().fingerprint())
                .hasSize(8);
    }
}
