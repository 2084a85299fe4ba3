package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sanvat.site.model.SiteModel;
import vn.sanvat.site.page.SitePage;

class ThemeViewsTests {
    /** A record that a page holds and that templates may not read would fail each page that shows it. */
    @Test
    void templatesSeeEverythingThatTheRecordsOfPagesHold() {
        var records = new ClassFileImporter()
                .importPackagesOf(SiteModel.class, SitePage.class).stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() && ThemeViews.isSeen(type))
                        .toList();
        assertThat(records).hasSizeGreaterThan(40);
        for (var record : records) {
            var held = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .flatMap(ThemeViewsTests::leaves)
                    .filter(type -> type.getName().startsWith("vn.sanvat."));
            assertThat(held).as(record.getName()).allMatch(ThemeViews::isSeen);
        }
    }

    private static Stream<Class<?>> leaves(Type type) {
        if (type instanceof Class<?> one) {
            return Stream.of(one);
        }
        var parts = type instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()
                : type instanceof WildcardType wildcard ? wildcard.getUpperBounds() : new Type[0];
        return List.of(parts).stream().flatMap(ThemeViewsTests::leaves);
    }
}
