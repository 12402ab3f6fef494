"""Words that end a name wherever they stand."""

from functools import cache

from core.tagger.article import is_mark
from core.tagger.lists import folded, names, verbs

FUNCTION = folded(
    "و در به از که این را با برای آن تا بر هم نیز اما یا ما من او وی آنان آنها ایشان شما خود "
    "همه هر "
    "هیچ چند چه چون اگر بدون طی طبق توسط درباره پیرامون علیه جهت ضمن پس پیش بعد قبل زیر روی "
    "بین میان "
    "نزد سوی همراه همچون مانند مثل حتی فقط تنها باید شاید نباید نه بی می نمی همین همان چنین چنان "
    "است نیست بود نبود شد شده باشد هست هستند هستیم نیستند بوده بودند شدند کرد کردند کرده کند کنند "
    "دارد دارند داشت داشتند داد دادند داده گفت گفتند گفته گوید گویند خواهد خواهند افزود افزودند "
    "گرفت گرفته یافت رسید رسیده رفت آمد آورد ساخت باز دیگر نسبت بلکه ولی لذا زیرا چرا وقتی هنگام "
    "البته همچنین سپس اکنون اینکه آنکه چنانچه هنوز همواره امروز دیروز فردا امسال پارسال روز "
    "سال ماه "
    "هفته گذشته آینده جاری اخیر مورد عدم بسیار خیلی برخی بعضی سایر دیگری یک دو سه چهار پنج شش هفت "
    "هشت نه ده سوم چهارم پنجم اول دوم پیشین سابق فعلی کنونی وقت مذکور یادشده فوق مختلف متعدد "
    "به‌عنوان ازجمله چگونه کدام آیا حال ابتدا قرار تحت ها های هایی ای اند ام ات اش"
)
"""Words that no name goes across or ends with."""

PREDICATE = folded(
    "اظهار اعلام عنوان بیان تصریح تاکید تأکید خاطرنشان خاطر اشاره ابراز اضافه خبر منتشر برگزار "
    "آغاز "
    "شروع انجام ارائه اجرا ایجاد تشکیل تبدیل حضور صورت قرار تقدیر تشکر توجه توضیح یادآور متذکر "
    "معتقد "
    "مدعی خواستار اعتراف انتقاد گزارش پیشنهاد درخواست دستور تهدید محکوم تایید تکذیب رد تصویب مطرح "
    "بررسی پیگیری موظف ملزم موفق قادر ناچار مجبور آماده مشغول پیشتاز فعال برنده پیروز مغلوب متوقف "
    "موافقت مخالفت دعوت استقبال حمایت دفاع‌کرد صادر وارد خارج منصوب انتخاب معرفی بازدید دیدار "
    "گفتگو "
    "گفت‌وگو اقدام تلاش سعی همکاری افتتاح احداث نصب راه‌اندازی"
)
"""Nouns that a light verb follows: they tell something of a name and are no part of it."""


@cache
def verb_words() -> frozenset[str]:
    """Verb forms that are neither a given name, a surname nor a place."""
    return (
        verbs()
        - names("first_names")
        - names("surnames")
        - names("organisation_words")
        - names("cities_iran")
        - names("territories")
    )


def ends_name(word: str) -> bool:
    """Whether no name goes on with `word`: a mark, a function word, a verb or a predicate noun."""
    return word in FUNCTION or word in PREDICATE or word in verb_words() or is_mark(word)
