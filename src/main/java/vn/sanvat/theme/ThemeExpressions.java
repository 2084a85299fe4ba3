package vn.sanvat.theme;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.Expression;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.OperatorOverloader;
import org.springframework.expression.ParseException;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeComparator;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.TypeLocator;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.SpelEvaluationException;
import org.springframework.expression.spel.SpelMessage;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardOperatorOverloader;
import org.springframework.expression.spel.support.StandardTypeComparator;
import org.springframework.expression.spel.support.StandardTypeConverter;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.StandardExpressions;

/** Evaluates what stands in <code>${…}</code> of a theme: no beans, no types, no constructors, nothing is assigned. */
final class ThemeExpressions implements IStandardVariableExpressionEvaluator {
    private static final TypeConverter CONVERTER = new StandardTypeConverter();
    private static final TypeComparator COMPARATOR = new StandardTypeComparator();
    private static final OperatorOverloader OPERATORS = new StandardOperatorOverloader();
    private static final TypeLocator NO_TYPES = name -> {
        throw new SpelEvaluationException(SpelMessage.TYPE_NOT_FOUND, name);
    };

    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final Map<String, Expression> parsed = new ConcurrentHashMap<>();
    private final List<PropertyAccessor> properties;
    private final List<MethodResolver> methods;

    ThemeExpressions(Predicate<Class<?>> records) {
        var seen = new SeenValues(records);
        properties = List.of(seen.new Properties());
        methods = List.of(seen.new Methods());
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        try {
            var root = expression.getUseSelectionAsRoot()
                            && context instanceof ITemplateContext template
                            && template.hasSelectionTarget()
                    ? template.getSelectionTarget()
                    : context;
            var value = parsed.computeIfAbsent(expression.getExpression(), parser::parseExpression)
                    .getValue(new Scope(context), root);
            return execution.getPerformTypeConversion()
                    ? StandardExpressions.getConversionService(context.getConfiguration())
                            .convert(context, value, String.class)
                    : value;
        } catch (EvaluationException | ParseException e) {
            throw new TemplateProcessingException("cannot evaluate ${" + expression.getExpression() + "}", e);
        }
    }

    /** What an expression can reach. */
    private final class Scope implements EvaluationContext {
        private final IExpressionContext context;

        Scope(IExpressionContext context) {
            this.context = context;
        }

        @Override
        public TypedValue getRootObject() {
            return new TypedValue(context);
        }

        @Override
        public List<PropertyAccessor> getPropertyAccessors() {
            return properties;
        }

        @Override
        public List<MethodResolver> getMethodResolvers() {
            return methods;
        }

        @Override
        public @Nullable BeanResolver getBeanResolver() {
            return null;
        }

        @Override
        public TypeLocator getTypeLocator() {
            return NO_TYPES;
        }

        @Override
        public TypeConverter getTypeConverter() {
            return CONVERTER;
        }

        @Override
        public TypeComparator getTypeComparator() {
            return COMPARATOR;
        }

        @Override
        public OperatorOverloader getOperatorOverloader() {
            return OPERATORS;
        }

        @Override
        public void setVariable(String name, @Nullable Object value) {
            throw new UnsupportedOperationException("templates assign nothing");
        }

        @Override
        public @Nullable Object lookupVariable(String name) {
            if (!ThemeEngine.HELPERS.contains(name)) {
                throw new SpelEvaluationException(SpelMessage.FUNCTION_NOT_DEFINED, name);
            }
            return context.getExpressionObjects().getObject(name);
        }

        @Override
        public boolean isAssignmentEnabled() {
            return false;
        }
    }
}
