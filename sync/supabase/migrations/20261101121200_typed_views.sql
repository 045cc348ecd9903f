-- The views themselves: name, kind on the wire, columns. A test compares them with the desktop's own tables.

drop view if exists public.meal_plans;

select sync.make_view('household_settings', 'household',
    'name text, adults int, children int');
select sync.make_view('profiles', 'profile',
    'name text, diets text, allergies text, dislikes text, goals text, portion real, meals text');
select sync.make_view('meal_slots', 'slot',
    'slot_key text, name text, icon text, colour text, position text');
select sync.make_view('foods', 'food',
    'food_key text, name text, alias_of text, aisle text, grams_per_ml real, grams_per_piece real');
select sync.make_view('recipes', 'recipe',
    'title text, description text, servings text, yield_text text, prep_minutes int, cook_minutes int,
    total_minutes int, language text, author text, source_url text, source_name text, image_url text,
    picture text, notes text, rating int, favourite int, meals text, nutrition text, original_hash text,
    original_format text, created_at int');
select sync.make_view('recipe_ingredients', 'recipe_ingredient',
    'recipe_id text, position text, section text, text text, quantity text, quantity_max text, unit text,
    name text, preparation text, comment text, size text, optional int, food_key text');
select sync.make_view('recipe_steps', 'recipe_step',
    'recipe_id text, position text, section text, text text');
select sync.make_view('recipe_tags', 'recipe_tag',
    'recipe_id text, tag text');
select sync.make_view('cook_log', 'cook_log_entry',
    'recipe_id text, meal_id text, at int, servings int, note text');
select sync.make_view('planned_meals', 'planned_meal',
    'day text, slot_id text, position text, recipe_id text, text text, note text, servings int,
    leftovers_of text, state text, locked int');
select sync.make_view('pantry_items', 'pantry_lot',
    'name text, food_key text, unit text, place text, best_before text, low_level text');
select sync.make_view('pantry_movements', 'pantry_movement',
    'lot_id text, reason text, delta text, at int, meal_id text');
select sync.make_view('shopping_lists', 'shopping_list',
    'name text, from_day text, to_day text');
select sync.make_view('shopping_items', 'shopping_item',
    'list_id text, name text, food_key text, amount text, unit text, edited_amount text, edited_unit text,
    aisle text, ticked int, by_hand int, dismissed int, sources text, position text');

-- A day of the plan as one row, to read; `planned_meals` is what one writes to.
create view public.meal_plans with (security_invoker = true) as
select m.household_id, m.day, jsonb_agg(to_jsonb(m) - 'household_id' - 'day' order by m.slot_id, m.position, m.id) as meals
from public.planned_meals m where m.day is not null group by m.household_id, m.day;
revoke all on public.meal_plans from public, anon, authenticated;
grant select on public.meal_plans to authenticated;

-- Let the Data API notice the new names.
notify pgrst, 'reload schema';
