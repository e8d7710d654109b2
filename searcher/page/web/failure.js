// Shows why there is no result, and what the reader can do about it.
import { keepKey, settingFor } from './api.js';
import { byId, el } from './dom.js';
import { waysOut } from './results.js';

const WORDS = {
  offline: ['لا اتصال بخادوم البحث', 'تحقق من اتصالك بالشبكة. يُعاد البحث حالما يعود الاتصال.'],
  key: ['البحث هنا يتطلب مفتاحا', 'اكتب مفتاح البحث الذي أعطاك إياه مدير الموقع.'],
  wrong: ['هذا المفتاح غير صحيح', 'اكتب مفتاح البحث كما أعطاك إياه مدير الموقع.'],
  refused: ['تعذر فهم هذا البحث', 'عدّل كلمات البحث أو التصفية.'],
  missing: ['لا يوجد هذا المقال', 'ربما حُذف أو تغير عنوانه.'],
  server: ['البحث متوقف الآن', 'حدث خطأ في خادوم البحث. حاول بعد قليل.'],
};

function keyForm(wrong, again) {
  const input = el('input', { type: 'password', 'aria-label': 'المفتاح', autocomplete: 'off', required: true, dir: 'ltr',
    'aria-invalid': wrong && 'true', 'aria-describedby': 'failure' });
  const form = el('form', { class: 'key' }, input, el('button', { class: 'primary' }, 'ادخل'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepKey(input.value.trim());
    again();
  });
  return form;
}

function retry(again) {
  const button = el('button', { type: 'button', class: 'primary' }, 'أعد المحاولة');
  button.addEventListener('click', again);
  return button;
}

// Tells those who run the service which setting of the index to change, if a field cannot be used as asked.
function settingAdvice(message) {
  const setting = settingFor(message);
  return setting ? [el('p', { class: 'detail' }, 'لمدير الموقع: أضف الحقل إلى ', el('code', {}, setting), ' في إعدادات الفهرس.')] : [];
}

// `kind` is that of a Failure, or "missing". The server's message is shown unchanged.
export function showFailure(kind, message, view, again) {
  const [title, advice] = WORDS[kind];
  byId('state').replaceChildren(
    el('h1', { id: 'failure' }, title),
    el('p', {}, advice),
    ...(message ? [el('p', { class: 'detail', dir: 'auto' }, message)] : []),
    ...settingAdvice(message),
    ...(kind === 'refused' ? waysOut(view).map((link) => el('p', {}, link)) : []),
    kind === 'key' || kind === 'wrong' ? keyForm(kind === 'wrong', again) : retry(again),
  );
}
