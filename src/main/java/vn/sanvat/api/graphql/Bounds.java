package vn.sanvat.api.graphql;

import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;

/**
 * Refuses what is too deep or too dear before anything of it is done. The cost is about the number of objects that an answer
 * can have: a list counts as often as it may have elements, words that are searched for count a hundred.
 */
final class Bounds extends SimplePerformantInstrumentation {
    private static final int SEARCH = 100;
    private static final int JOINED = 12; // entries of one relation
    private static final int ROWS = 4; // of other lists
    private static final int TEXT = 2; // the body in a form that is made
    /** What holds the elements that were counted with the field around it. */
    private static final Set<String> COUNTED = Set.of("edges", "nodes", "hits", "occurrences", "facets");

    /** Arguments that say how many elements there are at most. */
    private static final Set<String> SIZED = Set.of("first", "size");

    private static final Set<String> MADE = Set.of("html", "blocks", "text");
    private static final Set<String> WORDS = Set.of("search", "suggest", "occurrences");
    private final GraphQlProperties properties;

    Bounds(GraphQlProperties properties) {
        this.properties = properties;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var depth = depth(context);
        // what is nested without end is not counted through
        var cost = depth > properties.mostDepth() ? 0 : cost(context);
        Asking.of(context.getGraphQLContext())
                .measured(Map.of(
                        "cost", Map.of("asked", cost, "most", properties.mostCost()),
                        "depth", Map.of("asked", depth, "most", properties.mostDepth())));
        if (depth > properties.mostDepth()) {
            throw new TooMuch(Problem.badRequest("graphql.deep", depth, properties.mostDepth()), context);
        }
        if (cost > properties.mostCost()) {
            throw new TooMuch(Problem.badRequest("graphql.dear", cost, properties.mostCost()), context);
        }
        return new SimpleInstrumentationContext<>();
    }

    private static int depth(ExecutionContext context) {
        return QueryTraverser.newQueryTraverser()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getOperationDefinition().getName())
                .coercedVariables(context.getCoercedVariables())
                .build()
                .reducePreOrder((field, deepest) -> Math.max(deepest, depth(field)), 0);
    }

    private static int depth(QueryVisitorFieldEnvironment field) {
        var depth = 0;
        for (var each = field; each != null; each = each.getParentEnvironment()) {
            if (isOfTheSchema(each.getField().getName())) {
                // that the schema is deep is not the fault of who asks for it
                return 1;
            }
            depth++;
        }
        return depth;
    }

    private static boolean isOfTheSchema(String field) {
        return field.startsWith("__") && !field.equals("__typename");
    }

    private static int cost(ExecutionContext context) {
        return QueryComplexityCalculator.newCalculator()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getOperationDefinition().getName())
                .variables(context.getCoercedVariables())
                .fieldComplexityCalculator(Bounds::cost)
                .build()
                .calculate();
    }

    private static int cost(FieldComplexityEnvironment field, int within) {
        var name = field.getField().getName();
        var type = field.getFieldDefinition().getType();
        if (isOfTheSchema(name) || field.getParentType().getName().startsWith("__")) {
            return 1;
        }
        if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(type))) {
            return MADE.contains(name) && field.getParentType().getName().equals("Body") ? TEXT : 0;
        }
        var own = field.getParentEnvironment() == null && WORDS.contains(name) ? SEARCH : 1;
        return (int) Math.min(Integer.MAX_VALUE / 2, own + times(field) * (long) within);
    }

    private static int times(FieldComplexityEnvironment field) {
        for (var sized : SIZED) {
            if (field.getArguments().get(sized) instanceof Integer given) {
                return Math.max(1, given);
            }
        }
        var isList = GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()) instanceof GraphQLList;
        if (!isList || COUNTED.contains(field.getField().getName())) {
            return 1;
        }
        return field.getParentType().getName().equals("Relations") ? JOINED : ROWS;
    }

    /** Said in the answer. */
    private static final class TooMuch extends AbortExecutionException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        TooMuch(Problem problem, ExecutionContext context) {
            super(ProblemMessages.text(problem, Objects.requireNonNull(context.getLocale())));
            this.problem = problem;
        }

        @Override
        public Map<String, Object> getExtensions() {
            return ProblemErrors.extensions(problem);
        }
    }
}
