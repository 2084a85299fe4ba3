package vn.sanvat;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import vn.sanvat.content.writing.Workspace;

@AnalyzeClasses(
        packages = "vn.sanvat",
        importOptions = {DoNotIncludeTests.class, ArchitectureTests.NotGenerated.class})
class ArchitectureTests {
    /** An earlier packaging leaves its definitions of beans beside the classes. */
    static final class NotGenerated implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("__");
        }
    }

    @ArchTest
    static final ArchRule gitIsKnownInOnePlace = classes()
            .that()
            .resideOutsideOfPackage("vn.sanvat.content.history..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.eclipse.jgit..")
            .because("another way to keep history must not touch anything else");

    @ArchTest
    static final ArchRule theSearchServerIsKnownInOnePlace = classes()
            .that()
            .resideOutsideOfPackage("vn.sanvat.search..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("co.elastic.clients..", "org.elasticsearch..", "org.apache.lucene..")
            .because("pages and the API ask what is found, never the search server");

    @ArchTest
    static final ArchRule markdownIsRenderedInOnePlace = classes()
            .that()
            .resideOutsideOfPackage("vn.sanvat.markdown..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.commonmark..", "org.jsoup..")
            .because("what is safe to show is decided once");

    @ArchTest
    static final ArchRule theDatabaseIsKnownInOnePlace = classes()
            .that()
            .resideOutsideOfPackages("vn.sanvat.accounts..", "vn.sanvat.changes.webhook..", "vn.sanvat.search.record..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.springframework.jdbc..", "java.sql..", "javax.sql..", "org.flywaydb..")
            .because(
                    "content lives in git; only who may do what, who did what, who is to be told and what is searched for"
                            + " is in a database");

    @ArchTest
    static final ArchRule onlyEditingWrites = noClasses()
            .that()
            .resideOutsideOfPackages("vn.sanvat.editing..", "vn.sanvat.content.writing..")
            .should()
            .callMethodWhere(target(owner(assignableTo(Workspace.class))).and(target(name("write"))))
            .because("every change is authorised, validated and recorded, whatever way it comes in");

    @ArchTest
    static final ArchRule servletsStayInTheSurfaces = classes()
            .that()
            .resideOutsideOfPackages(
                    "vn.sanvat.site..",
                    "vn.sanvat.api..",
                    "vn.sanvat.admin..",
                    "vn.sanvat.http..",
                    "vn.sanvat.load..",
                    "vn.sanvat.kept..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("jakarta.servlet..")
            .because("what the product does must not know that it is asked over HTTP; load and kept stand before the"
                    + " surfaces");

    @ArchTest
    static final ArchRule whatMakesAPageIsAskedWithValues = classes()
            .that()
            .resideInAPackage("vn.sanvat.site..")
            .and()
            .areNotMetaAnnotatedWith(Controller.class)
            .and()
            .areNotMetaAnnotatedWith(ControllerAdvice.class)
            .and()
            .haveNameNotMatching(
                    "vn\\.sanvat\\.site\\.(AddressSpelling|SiteConfiguration|ThemeViews|asked\\.(AskedValve|FoundTotals)"
                            + "|page\\.(Downloads|LastingPages|PageLanguage|PageRequests))(\\$.*)?")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("jakarta.servlet..")
            .because(
                    "a page is a function of what its reader asked for; only what stands between it and HTTP knows HTTP");

    @ArchTest
    static final ArchRule surfacesAreUsedByNobody = noClasses()
            .that()
            .resideOutsideOfPackage("vn.sanvat.site..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.sanvat.site..")
            .because("a surface is an end, and surfaces never use each other");

    @ArchTest
    static final ArchRule theApiIsUsedByNobody = noClasses()
            .that()
            .resideOutsideOfPackage("vn.sanvat.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.sanvat.api..")
            .because("a surface is an end, and surfaces never use each other");

    @ArchTest
    static final ArchRule roomsFormNoCircles = slices().assignedFrom(new Rooms())
            .should()
            .beFreeOfCycles()
            .because("a room that is read without the others can be understood, tested and moved alone");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("the site's day is the day of its own time zone, and tests choose it");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .because("a name says what a thing is");

    /** Each package is a room; content and its rooms count as one, because the model and the reading of it name each other. */
    private static final class Rooms implements SliceAssignment {
        private static final String CONTENT = "vn.sanvat.content";

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var room = type.getPackageName();
            if (!room.startsWith("vn.sanvat.")) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(room.startsWith(CONTENT + ".") ? CONTENT : room);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
